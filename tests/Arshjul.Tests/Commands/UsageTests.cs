using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>What is typed wrongly ends with 2 and a sentence; help is always there.</summary>
public sealed class UsageTests
{
    public static TheoryData<string[]> Commands => new(
        (string[])[], ["run"], ["demo"], ["import"], ["export"], ["schema"], ["year"], ["agenda"], ["call"], ["approve"], ["feed"], ["feed", "add"], ["feed", "list"], ["feed", "revoke"], ["plan"], ["plan", "move"], ["plan", "cancel"], ["rehearse"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEachCommand_IsPrinted(string[] command) =>
        (await Cli.RunAsync([.. command, "--help"])).Ended(0).Says("Så används det:", string.Join(' ', ["arshjul", .. command]), "--data DIR");

    [Fact]
    public async Task Help_InEnglish_IsEnglish() => (await Cli.RunAsync("year", "--help", "--lang", "en")).Ended(0).Says("Usage:", "the folder that holds everything".Replace("the", "The", StringComparison.Ordinal));

    [Theory]
    [InlineData("Det går inte att förstå ”hoppsan” här.", "hoppsan")]
    [InlineData("YEAR saknas.", "year")]
    [InlineData("”26” är inget år.", "year", "26")]
    [InlineData("”3/4 2026” är inget datum. Skriv det som 2026-03-25.", "agenda", "fsg", "3/4 2026")]
    [InlineData("”pdf” går inte att välja för --format. Välj bland: text, html, json.", "agenda", "fsg", "2026-03-25", "--format", "pdf")]
    [InlineData("--group behöver ett värde efter sig.", "year", "2026", "--group")]
    [InlineData("--reason måste anges.", "plan", "cancel", "fsg", "2026-03-25")]
    [InlineData("”9” är ingen tid.", "plan", "move", "fsg", "2026-03-25", "2026-03-26", "--start", "9")]
    [InlineData("Ange vad som ska göras: ", "plan")]
    [InlineData("GROUP saknas.", "feed")]
    [InlineData("Det går inte att förstå ”--hoppsan” här.", "--hoppsan")]
    public async Task Usage_WhenWrong_EndsWithTwoAndASentence(string sentence, params string[] arguments) =>
        (await Cli.RunAsync(arguments)).Ended(2).Says(sentence, "--help");

    [Fact]
    public async Task Usage_WhenWrongInEnglish_IsToldInEnglish() => (await Cli.RunAsync("year", "--lang=en")).Ended(2).Says("YEAR is missing.", "See the help: arshjul year --help");

    [Fact]
    public async Task Version_WhenAsked_IsPrinted() => Assert.Matches(@"^\d+\.\d+", (await Cli.RunAsync("--version")).Ended(0).Out);

    [Fact]
    public async Task Schema_WhenPrinted_IsJsonSchema()
    {
        var schema = (await Cli.RunAsync("schema")).Ended(0).Json;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
    }
}
