using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>A group or a day that is not there: the sentence says what there is, so that the next try is right.</summary>
public sealed class LookupTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("sv", "fsg", "2026-03-11", "FSG har inget möte 2026-03-11. Närmaste möten är 2026-03-10 och 2026-04-14.")]
    [InlineData("sv", "fsg", "2026-05-13", "FSG har inget möte 2026-05-13. Närmaste möten är 2026-04-14 och 2026-06-02.")] // the cancelled one the day before is none to go to
    [InlineData("sv", "fsg", "2025-12-24", "FSG har inget möte 2025-12-24. Det första mötet efter är 2026-02-03; före finns inget.")]
    [InlineData("sv", "fsg", "2027-01-01", "FSG har inget möte 2027-01-01. Det sista mötet före är 2026-10-13; efter finns inget.")]
    [InlineData("sv", "ny", "2026-03-10", "Nya gruppen har inget möte 2026-03-10, och inga andra möten heller.")]
    [InlineData("sv", "vsg", "2026-03-18", "VSG har inget möte 2026-03-18. Närmaste möten är 2026-03-17 och 2026-06-02.")] // the joint one is theirs too
    [InlineData("en", "fsg", "2026-03-11", "FSG has no meeting on 2026-03-11. The nearest meetings are 2026-03-10 and 2026-04-14.")]
    [InlineData("en", "fsg", "2025-12-24", "FSG has no meeting on 2025-12-24. The first meeting after is 2026-02-03; there is none before.")]
    [InlineData("en", "fsg", "2027-01-01", "FSG has no meeting on 2027-01-01. The last meeting before is 2026-10-13; there is none after.")]
    [InlineData("en", "ny", "2026-03-10", "Nya gruppen has no meeting on 2026-03-10, and no other meetings either.")]
    public async Task Agenda_OnADayWithoutAMeeting_NamesTheNearest(string language, string group, string day, string said)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, "agenda", group, day, "--lang", language)).Refused(1, said);
    }

    [Theory]
    [InlineData("call")]
    [InlineData("approve")]
    [InlineData("plan", "cancel", "--reason", "x")]
    public async Task Command_OnADayWithoutAMeeting_SaysSoAndDoesNothing(params string[] command)
    {
        using var desk = await office.DeskAsync();
        var split = command[0] == "plan" ? 2 : 1;

        (await desk.LeavesAllAsItWasAsync(1, [.. command[..split], "fsg", "2026-03-11", .. command[split..]])).Refused(1, "Närmaste möten är 2026-03-10 och 2026-04-14.");
    }

    public static TheoryData<string[]> WithAGroup => new(
        (string[])["year", "2026", "--group", "fsgg"],
        ["agenda", "fsgg", "2026-03-10"],
        ["call", "fsgg", "2026-03-10"],
        ["approve", "fsgg", "2026-03-10"],
        ["feed", "fsgg"],
        ["feed", "add", "fsgg"],
        ["feed", "list", "fsgg"],
        ["feed", "revoke", "fsgg", "1"],
        ["plan", "move", "fsgg", "2026-03-10", "2026-03-11"],
        ["plan", "cancel", "fsgg", "2026-03-10", "--reason", "x"],
        ["rehearse", "2026", "--group", "fsgg"]);

    [Theory]
    [MemberData(nameof(WithAGroup))]
    public async Task Command_OfAnUnknownGroup_ListsTheGroupsThereAre(string[] command)
    {
        using var desk = await office.DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, command)).Refused(1, "”fsgg”", "fsg (FSG), ny, vsg (VSG), namnd.");
        (await desk.RunAsync([.. command, "--lang", "en"])).Refused(1, "“fsgg”", "fsg (FSG), ny, vsg (VSG), namnd.");
    }

    [Fact]
    public async Task Agenda_OfAMeetingThatWasMovedTwice_SaysWhereItIsNow()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-12")).Ended(0);
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-12", "2026-03-16")).Ended(0);

        (await desk.RunAsync("agenda", "fsg", "2026-03-10")).Refused(1, "FSG har inget möte 2026-03-10: det har flyttats till 2026-03-16.");
        (await desk.RunAsync("agenda", "fsg", "2026-03-12", "--lang", "en")).Refused(1, "FSG has no meeting on 2026-03-12: it was moved to 2026-03-16.");
    }

    [Fact]
    public async Task Agenda_OfAMeetingThatLostItsDate_SaysThatItWaits()
    {
        using var desk = Desk.Empty();
        var undated = OfficeWheel.Text.Replace("\"status\": \"preliminary\"", "\"changes\": [{ \"known\": \"2026-02-19\", \"undated\": true }]", StringComparison.Ordinal);
        (await desk.RunAsync("import", desk.Folder.Write("undated.wheel.json", undated))).Ended(0);

        (await desk.RunAsync("agenda", "fsg", "2026-04-14")).Refused(1, "FSG har inget möte 2026-04-14: det väntar på ett nytt datum.");
    }

    [Fact]
    public async Task Agenda_OfADayWithACancelledMeetingAndOneThatStands_IsTheOneThatStands()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("plan", "move", "fsg", "2026-06-02", "2026-05-12", "--start", "14:00")).Ended(0);

        (await desk.RunAsync("agenda", "fsg", "2026-05-12", "--json")).Ended(0).Says("\"start\": \"14:00\"");
    }
}
