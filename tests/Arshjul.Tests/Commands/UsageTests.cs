using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>What the program says of itself, and what it takes a line without a command for.</summary>
public sealed class UsageTests
{
    [Fact]
    public async Task Help_OfTheProgram_ListsEachCommand()
    {
        using var desk = Desk.Empty();

        var help = (await desk.RunBareAsync("--help")).Ended(0).Says("Så används det:", "--data DIR");

        Assert.All(ChoosingTests.Commands, c => Assert.Contains("\n  " + c.Data[0], help.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Det går inte att förstå ”--hoppsan” här.", "arshjul run --help", "--hoppsan")] // without a command the host runs
    [InlineData("Det går inte att förstå ”hoppsan” här.", "arshjul --help", "hoppsan")]
    [InlineData("YEAR saknas.", "arshjul year --help", "year")]
    [InlineData("GROUP saknas.", "arshjul feed --help", "feed")]
    [InlineData("”3/4 2026” är inget datum. Skriv det som 2026-03-25.", "arshjul agenda --help", "agenda", "fsg", "3/4 2026")]
    [InlineData("--reason måste anges.", "arshjul plan cancel --help", "plan", "cancel", "fsg", "2026-03-25")]
    public async Task Usage_WhenWrong_SaysWhereTheHelpIs(string said, string help, params string[] arguments)
    {
        using var desk = Desk.Empty();

        (await desk.RunBareAsync(arguments)).Refused(2, said, help);
    }

    [Fact]
    public async Task Version_WhenAsked_IsPrinted()
    {
        using var desk = Desk.Empty();

        Assert.Matches(@"^\d+\.\d+", (await desk.RunBareAsync("--version")).Ended(0).Out);
    }
}
