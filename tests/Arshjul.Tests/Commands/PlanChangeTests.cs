using Arshjul.Testing;
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
        foreach (var name in (string[])["action", "meeting", "from", "to", "start", "end", "toBeTold", "told", "needsApproval", "landings", "deadlines", "findings"])
            Assert.Equal(would.GetProperty(name).GetRawText(), done.GetProperty(name).GetRawText());
    }

    [Fact]
    public async Task Move_WhenPointsLandElsewhere_NamesEachWithBothDays()
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(0, "plan", "move", "fsg", "2026-03-10", "2026-07-07", "--dry-run")).Says(
            "FSG skulle flyttas från 2026-03-10 till 2026-07-07.\nInget har ändrats.",
            "”Verksamhetsplan 2026” går från 2026-03-10 till 2026-04-14.",
            "”Semestrar” går från 2026-10-13 till 2026-07-07.",
            "2026-07-07 FSG, varning (july): Juli, då få är i tjänst.",
            "Ingen kallelse har skickats");
    }

    [Theory]
    [InlineData("2026-04-06", "annandag påsk")]
    [InlineData("2026-06-06", "nationaldag")]
    public async Task Move_ToARedDay_IsDoneWithAWarning(string day, string name)
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", day)).Ended(0).Says($"{day} FSG, fel (redDay): Röd dag:");

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

        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-12")).Ended(0).Says("3 mottagare ska få veta det om FSG: 3 kallade, 0 gäster, 0 för kännedom. Inget skickas förrän det godkänns: arshjul approve fsg 2026-03-12");
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

        (await desk.RunAsync("plan", "cancel", "vsg", "2026-03-17", "--reason", "Sjukdom")).Ended(0).Says("1 mottagare får veta det om VSG strax: 1 kallade");
        await desk.SendWhatIsDueAsync();

        (await desk.RunAsync("call", "vsg", "2026-03-17")).Refused(1, "är redan skickad och inget har ändrats sedan dess");
    }

    [Theory]
    [InlineData("plan-move.txt", "move", "fsg", "2026-03-10", "2026-07-07")]
    [InlineData("plan-cancel.txt", "cancel", "fsg", "2026-10-13", "--reason", "Ingen kan.")]
    public async Task DryRun_ForPeople_IsAsLookedAt(string file, params string[] command)
    {
        using var desk = await office.DeskAsync();

        Golden.Equal(file, (await desk.LeavesAllAsItWasAsync(0, ["plan", .. command, "--dry-run"])).Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Move_OfAMeetingWithoutADay_ByItsKey_GivesItOne()
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(0, "plan", "move", "fsg", "fsg-tema", "2026-09-08", "--dry-run")).Says("FSG: tematräff, @Tema skulle få datumet 2026-09-08.");
        (await desk.RunAsync("plan", "move", "fsg", "fsg-tema", "2026-09-08", "--start", "08:30", "--end", "12:00")).Ended(0).Says("FSG: tematräff, @Tema har fått datumet 2026-09-08.", "kallelse: – → 2026-08-25 09:00");
        (await desk.RunAsync("plan", "move", "fsg", "fsg-tema", "2026-09-09", "--json")).Ended(0).Says("\"from\": \"2026-09-08\"", "\"start\": \"08:30\"", "\"end\": \"12:00\"");
        (await desk.RunAsync("plan", "move", "vsg", "fsg-tema", "2026-09-10")).Refused(1, "VSG har inget möte med nyckeln ”fsg-tema”. Skriv mötets dag, 2026-03-25.");
    }

    [Theory]
    [InlineData("fsg-temat", "FSG har inget möte med nyckeln ”fsg-temat”. Möten utan datum: fsg-tema.", 1)]
    [InlineData("2026-02-30", "”2026-02-30” är inget datum. Skriv det som 2026-03-25.", 2)]
    [InlineData("Tema", "”Tema” är inget datum.", 2)]
    [InlineData("10/3", "”10/3” är inget datum.", 2)]
    public async Task Meeting_ThatIsNotThere_IsAskedFor(string typed, string said, int code)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(code, "plan", "move", "fsg", typed, "2026-09-08")).Refused(code, said);
        (await desk.LeavesAllAsItWasAsync(code, "plan", "cancel", "fsg", typed, "--reason", "x")).Refused(code, said);
    }

    [Fact]
    public async Task Move_FromAPinnedDay_MustBeMeant()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("wish.wheel.json", """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }, "wishes": [{ "group": "fsg", "key": "w", "count": 6, "pins": ["2026-03-10"] }] }"""))).Ended(0);

        (await desk.LeavesAllAsItWasAsync(1, "plan", "move", "fsg", "2026-03-10", "2026-03-12")).Refused(1, "FSG ligger den låsta dagen 2026-03-10 (pins i önskemålet fsg/w). Lägg till --unpin");
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-12", "--unpin")).Ended(0);

        Assert.DoesNotContain("\"pins\"", await desk.ExportAsync(), StringComparison.Ordinal);
        (await desk.RunAsync("plan", "cancel", "fsg", "2026-03-12", "--reason", "x")).Ended(0);
    }

    [Fact]
    public async Task Json_OfAChange_HasTheNamesThatProgramsRead()
    {
        using var desk = await office.DeskAsync();

        var moved = (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-07-07", "--json")).Ended(0).Json;

        Assert.Equal(["dryRun", "action", "meeting", "from", "to", "start", "end", "toBeTold", "told", "needsApproval", "landings", "deadlines", "findings"], moved.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["called", "guests", "informed"], moved.GetProperty("told").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["title", "from", "to"], moved.GetProperty("landings")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"meeting":"fsg-mar","deadline":"callOut","before":"2026-02-24T09:00:00","after":"2026-06-23T09:00:00"}""", System.Text.Json.JsonSerializer.Serialize(moved.GetProperty("deadlines")[1]));
        Assert.Contains("july", moved.GetProperty("findings").GetProperty("appearing").EnumerateArray().Select(f => f.GetProperty("rule").GetString()));
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
