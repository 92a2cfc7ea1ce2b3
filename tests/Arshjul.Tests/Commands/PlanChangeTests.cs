using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Moving and cancelling from the terminal: what it leads to is said before it is done, and what cannot be is refused.</summary>
public sealed class PlanChangeTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string, string[]> Refusals => new()
    {
        { "FSG den 2026-02-03 har redan hållits", ["move", "fsg", "2026-02-03", "2026-03-20"] },
        { "FSG den 2026-02-03 har redan hållits", ["cancel", "fsg", "2026-02-03", "--reason", "x"] },
        { "FSG den 2026-05-12 är redan inställt", ["move", "fsg", "2026-05-12", "2026-05-13"] },
        { "FSG den 2026-05-12 är redan inställt", ["cancel", "fsg", "2026-05-12", "--reason", "x"] },
        { "2026-02-19 har redan varit. Välj en dag från och med i dag, 2026-02-20.", ["move", "fsg", "2026-03-10", "2026-02-19"] },
        { "FSG ligger redan den dagen och tiden.", ["move", "fsg", "2026-03-10", "2026-03-10", "--start", "09:00"] },
        { "FSG har redan ett möte 2026-04-14 kl. 09.00–11.00.", ["move", "fsg", "2026-03-10", "2026-04-14"] },
        { "VSG har redan ett möte 2026-03-17 kl. 13.00–14.00.", ["move", "fsg", "2026-06-02", "2026-03-17"] }, // the joint meeting's other group
        { "före det börjar", ["move", "fsg", "2026-03-10", "2026-03-11", "--start", "23:00"] }, // two hours on is after midnight
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Change_WhenItCannotBe_SaysWhyAndChangesNothing(string said, string[] command)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, ["plan", .. command])).Refused(1, said);
        (await desk.LeavesAllAsItWasAsync(1, ["plan", .. command, "--dry-run", "--json"])).Refused(1, said);
    }

    [Theory]
    [InlineData("move", "fsg", "2026-03-10", "2026-07-07")]
    [InlineData("cancel", "fsg", "2026-03-10", "--reason", "x")]
    public async Task DryRun_OfAChange_TellsTheSameAsTheChangeItself(params string[] command)
    {
        using var desk = await office.DeskAsync();

        var would = (await desk.LeavesAllAsItWasAsync(0, ["plan", .. command, "--dry-run", "--json"])).Json;
        var done = (await desk.RunAsync(["plan", .. command, "--json"])).Ended(0).Json;

        Assert.Equal((true, false), (would.GetProperty("dryRun").GetBoolean(), done.GetProperty("dryRun").GetBoolean()));
        foreach (var name in (string[])["action", "meeting", "from", "to", "start", "end", "toBeTold", "landings"])
            Assert.Equal(would.GetProperty(name).GetRawText(), done.GetProperty(name).GetRawText());
    }

    [Fact]
    public async Task Move_WhenPointsLandElsewhere_NamesEachWithBothDays()
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(0, "plan", "move", "fsg", "2026-03-10", "2026-07-07", "--dry-run")).Says(
            "FSG skulle flyttas från 2026-03-10 till 2026-07-07. Inget har ändrats.",
            "”Verksamhetsplan 2026” går från 2026-03-10 till 2026-04-14.",
            "”Semestrar” går från 2026-10-13 till 2026-07-07.",
            "Tänk på att 2026-07-07 är en sådan dag:",
            "Ingen kallelse har skickats");
    }

    [Theory]
    [InlineData("2026-04-06", "annandag påsk")]
    [InlineData("2026-06-06", "nationaldag")]
    public async Task Move_ToARedDay_IsDoneWithAWarning(string day, string name)
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", day)).Ended(0).Says($"Tänk på att {day}");

        Assert.Contains(name, told.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Cancel_OfTheOnlyMeetingsInAWindow_SaysWhichPointGetsNone()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("plan", "cancel", "fsg", "2026-10-13", "--reason", "x", "--dry-run")).Ended(0).Says("”Semestrar” stod på 2026-10-13 och får inget möte.");

        (await desk.RunAsync("plan", "cancel", "fsg", "2026-10-13", "--reason", "Ingen kan.")).Ended(0);

        (await desk.RunAsync("year", "2026", "--group", "fsg")).Ended(0).Says("inställt: Ingen kan.", "FSG: ”Semestrar” hör till 2026-07-01 – 2026-07-31, och inget möte kan ta den.");
    }

    [Fact]
    public async Task Move_OfAMeetingThatNobodyWasCalledTo_SaysThatNobodyNeedsToKnow()
    {
        using var desk = await office.DeskAsync();

        (await desk.RunAsync("plan", "move", "fsg", "2026-10-13", "2026-10-20", "--reason", "Salen är upptagen.")).Ended(0).Says("2026-10-20", "ingen behöver få veta det");
    }

    [Fact]
    public async Task Move_WithAStart_KeepsTheLength_AndWithoutOneTheClock()
    {
        using var desk = await office.DeskAsync();

        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-11", "--start", "13:30", "--json")).Ended(0).Says("\"start\": \"13:30\"", "\"end\": \"15:30\"");
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-11", "2026-03-12", "--json")).Ended(0).Says("\"start\": \"13:30\"", "\"end\": \"15:30\"");
    }

    [Fact]
    public async Task Move_OfAMeetingThatWasCalled_SaysHowManyMustKnow_AndSendsNothingYet()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        desk.Wait(days: 4);
        await desk.SendWhatIsDueAsync();
        (await desk.RunAsync("agenda", "fsg", "2026-03-10", "--json")).Ended(0).Says("\"version\": 1");

        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-12")).Ended(0).Says("3 mottagare ska få veta det. Inget skickas förrän det godkänns: arshjul approve fsg 2026-03-12");
        await desk.SendWhatIsDueAsync();
        (await desk.RunAsync("agenda", "fsg", "2026-03-12", "--json")).Ended(0).Says("\"version\": 1");

        (await desk.RunAsync("approve", "fsg", "2026-03-12")).Ended(0).Says("går ut nu till 3 mottagare");
        await desk.SendWhatIsDueAsync();
        (await desk.RunAsync("agenda", "fsg", "2026-03-12", "--json")).Ended(0).Says("\"version\": 2");
    }

    [Fact]
    public async Task Cancel_OfAMeetingThatWasCalledByItself_IsToldByItself()
    {
        using var desk = await office.DeskAsync(Desk.Friday.AddDays(14));
        await desk.SendWhatIsDueAsync();

        (await desk.RunAsync("plan", "cancel", "vsg", "2026-03-17", "--reason", "Sjukdom")).Ended(0).Says("1 mottagare får veta det strax");
        await desk.SendWhatIsDueAsync();

        (await desk.RunAsync("call", "vsg", "2026-03-17")).Refused(1, "är redan skickad och inget har ändrats sedan dess");
    }

    [Fact]
    public async Task Change_WithAReasonOfManyLines_OrWithFormulas_ComesBackAsItWas()
    {
        using var desk = await office.DeskAsync();

        (await desk.RunAsync("plan", "cancel", "fsg", "2026-03-10", "--reason", "=cmd|' /C calc'!A0, \"nej\"")).Ended(0);

        (await desk.RunAsync("year", "2026", "--format", "csv")).Ended(0).Says("\"inställt: =cmd|' /C calc'!A0, \"\"nej\"\"\"");
        (await desk.RunAsync("agenda", "fsg", "2026-03-10")).Refused(1, "FSG 2026-03-10 är inställt: =cmd|' /C calc'!A0, \"nej\"");
    }
}
