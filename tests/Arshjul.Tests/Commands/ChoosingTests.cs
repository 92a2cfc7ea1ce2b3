using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Dates, years, times, choices and languages as they are typed: one way of writing each, and a sentence for every other.</summary>
public sealed class ChoosingTests
{
    [Theory]
    [InlineData("2026-3-25")]
    [InlineData("26-03-25")]
    [InlineData("2026-02-30")]
    [InlineData("2025-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("25/3")]
    [InlineData("2026-03-25T09:00")]
    [InlineData(" 2026-03-25")]
    [InlineData("idag")]
    [InlineData("")]
    public async Task Date_WhenWrittenOtherwise_IsRefusedWithTheWayToWriteIt(string typed)
    {
        using var desk = Desk.Empty();

        (await desk.LeavesAllAsItWasAsync(2, "agenda", "fsg", typed)).Refused(2, $"”{typed}” är inget datum. Skriv det som 2026-03-25.", "arshjul agenda --help");
    }

    [Theory]
    [InlineData("202")]
    [InlineData("20266")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("+2026")]
    [InlineData("2 26")]
    [InlineData("i år")]
    [InlineData("٢٠٢٦")] // digits, but not ours
    public async Task Year_WhenWrittenOtherwise_IsRefused(string typed)
    {
        using var desk = Desk.Empty();

        (await desk.RunAsync("year", typed)).Refused(2, $"”{typed}” är inget år.");
        (await desk.RunAsync("rehearse", typed)).Refused(2, $"”{typed}” är inget år.");
        (await desk.RunAsync("demo", "--year", typed)).Refused(2, $"”{typed}” är inget år.");
    }

    [Theory]
    [InlineData("9:00")]
    [InlineData("24:00")]
    [InlineData("09.00")]
    [InlineData("09:60")]
    [InlineData("kl 9")]
    public async Task Time_WhenWrittenOtherwise_IsRefused(string typed)
    {
        using var desk = Desk.Empty();

        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-11", "--start", typed)).Refused(2, $"”{typed}” är ingen tid. Skriv den som 08:30.");
    }

    [Theory]
    [InlineData("--format", "table, json, csv", "year", "2026", "--format", "excel")]
    [InlineData("--format", "table, json, csv", "year", "2026", "--format", "CSV")]
    [InlineData("--format", "text, html, json", "agenda", "fsg", "2026-03-10", "--format", "csv")]
    [InlineData("--lang", "sv, en", "year", "2026", "--lang", "fi")]
    public async Task Choice_WhenItIsNoneOfThem_ListsThem(string option, string choices, params string[] typed)
    {
        using var desk = Desk.Empty();

        (await desk.RunAsync(typed)).Refused(2, $"går inte att välja för {option}. Välj bland: {choices}.");
    }

    [Theory]
    [InlineData("--group kan bara anges en gång.", "year", "2026", "--group", "fsg", "--group", "vsg")]
    [InlineData("--out kan bara anges en gång.", "export", "--out", "a", "--out", "b")]
    [InlineData("--out behöver ett värde efter sig.", "call", "fsg", "2026-03-10", "--out")]
    [InlineData("--name behöver ett värde efter sig.", "feed", "add", "fsg", "--name")]
    [InlineData("--start behöver ett värde efter sig.", "plan", "move", "fsg", "2026-03-10", "2026-03-11", "--start")]
    [InlineData("NEWDATE saknas.", "plan", "move", "fsg", "2026-03-10")]
    [InlineData("NAME saknas.", "feed", "revoke", "fsg")]
    [InlineData("FILE saknas.", "import")]
    [InlineData("DATE saknas.", "approve", "fsg")]
    [InlineData("Det går inte att förstå ”extra” här.", "agenda", "fsg", "2026-03-10", "extra")]
    [InlineData("Det går inte att förstå ”--json” här.", "export", "--json")]
    [InlineData("Det går inte att förstå ”--hopp” här.", "schema", "--hopp")]
    public async Task Usage_WhenWrong_IsSaidInOneSentence(string said, params string[] typed)
    {
        using var desk = Desk.Empty();

        var told = (await desk.RunBareAsync(typed)).Refused(2, said);

        Assert.Equal(2, told.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length); // it and where the help is
    }

    [Fact]
    public async Task Usage_WithSeveralFaults_TellsThemAll()
    {
        using var desk = Desk.Empty();

        (await desk.RunAsync("plan", "move", "fsg", "10/3", "11/3", "--start", "nio")).Refused(2, "”10/3” är inget datum.", "”11/3” är inget datum.", "”nio” är ingen tid.");
    }

    [Theory]
    [InlineData("“10/3” is no date. Write it as 2026-03-25.", "agenda", "fsg", "10/3")]
    [InlineData("“x” is no year.", "year", "x")]
    [InlineData("“pdf” cannot be chosen for --format. Choose among: table, json, csv.", "year", "2026", "--format", "pdf")]
    [InlineData("“hopp” is not understood here.", "hopp")]
    [InlineData("--reason must be given.", "plan", "cancel", "fsg", "2026-03-10")]
    [InlineData("Say what to do: ", "plan")]
    public async Task Usage_WhenWrongInEnglish_IsSaidInEnglish(string said, params string[] typed)
    {
        using var desk = Desk.Empty();

        (await desk.RunBareAsync([.. typed, "--lang", "en"])).Refused(2, said, "See the help: arshjul");
    }

    [Theory]
    [InlineData("en", "--lang", "en")]
    [InlineData("en", "--lang=en", "year")]
    [InlineData("en", "year", "2026", "--lang:en")]
    [InlineData("sv", "year", "--lang", "sv")]
    [InlineData("sv", "year", "--lang", "fi")]
    [InlineData("sv", "year", "--lang")]
    [InlineData("sv", "import", "--", "--lang", "en")]
    [InlineData("sv")]
    public void Language_WhereverItStands_IsFoundBeforeTheRest(string language, params string[] typed) =>
        Assert.Equal(Phrasebook.In(language).Culture, Arshjul.Commands.ChosenLanguage.In(typed).Culture);

    public static TheoryData<string[]> Commands => new(
        (string[])["run"], ["demo"], ["import"], ["export"], ["schema"], ["year"], ["agenda"], ["call"], ["approve"], ["feed"], ["feed", "add"], ["feed", "list"], ["feed", "revoke"], ["plan"], ["plan", "check"], ["plan", "move"], ["plan", "cancel"], ["plan", "apply"], ["plan", "offer"], ["plan", "matters"], ["rehearse"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_InEitherLanguage_NamesTheSameOptions_AndDoesNothing(string[] command)
    {
        using var desk = Desk.Empty();

        var swedish = (await desk.LeavesAllAsItWasAsync(0, [.. command, "--help"])).Says("Så används det:", "Slutkod: 0");
        var english = (await desk.RunAsync([.. command, "--help", "--lang", "en"])).Ended(0).Says("Usage:", "Exit code");

        Assert.Equal(Typed(swedish), Typed(english));
        Assert.NotEqual(swedish.Out, english.Out);
    }

    // Lines of the help begin with what is to be typed, two spaces in.
    private static IEnumerable<string> Typed(CliOutcome help) => help.Out.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split("  ")[0]);
}
