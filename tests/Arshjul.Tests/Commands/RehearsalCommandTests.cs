using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The dress rehearsal's files and summary, on a year with a group that waits for approval and one that does not.</summary>
public sealed class RehearsalCommandTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Rehearse_InSentencesAndAsJson_SaysTheSame_AndChangesNothing()
    {
        using var desk = await office.DeskAsync();

        var facts = (await desk.LeavesAllAsItWasAsync(0, "rehearse", "2026", "--json")).Json;
        int Fact(string name) => facts.GetProperty(name).GetInt32();

        Assert.Equal((7, 1, 1), (Fact("held"), Fact("cancelled"), Fact("undated")));
        Assert.Equal("Semestrar", Assert.Single(facts.GetProperty("atRisk").EnumerateArray()).GetProperty("title").GetString());
        (await desk.LeavesAllAsItWasAsync(0, "rehearse", "2026")).Says(
            "Möten 2026: 7 hölls, 1 ställdes in, 1 väntar på datum.",
            $"Kallelser: {Fact("calls")} gick ut; {Fact("countedAsSent")} gällde som skickade före årets början; {Fact("approvals")} godkännanden",
            $"Mejl: {Fact("mails")} sammanlagt",
            "FSG: ”Semestrar” skulle tas 2026-07-01 – 2026-07-31 men togs 2026-10-13.",
            "Lägg till --out MAPP");
    }

    [Fact]
    public async Task Rehearse_OfOneGroup_WritesItsFilesAlone_AndAgainOverTheFirst()
    {
        using var desk = await office.DeskAsync();
        var to = Path.Combine(desk.Folder.Path, "ut");
        (await desk.RunAsync("rehearse", "2026", "--out", to)).Ended(0);
        Assert.Equal(["fsg.ics", "namnd.ics", "ny.ics", "vsg.ics"], Names(to, "feeds"));

        (await desk.RunAsync("rehearse", "2026", "--group", "vsg", "--out", to)).Ended(0).Says(to);

        Assert.Equal(["vsg.ics"], Names(to, "feeds"));
        Assert.Equal(["fsg-2026-06-02.txt", "vsg-2026-03-17.txt"], Names(to, "agendas")); // the joint one is named after its first group
        Assert.Empty(Directory.EnumerateFiles(to, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Rehearse_IntoAFolder_HasOneTimelineLinePerMomentAndAMailPerRecipient_InOrder()
    {
        using var desk = await office.DeskAsync();
        var to = Path.Combine(desk.Folder.Path, "ut");

        var facts = (await desk.RunAsync("rehearse", "2026", "--out", to, "--json")).Ended(0).Json;

        var lines = (await File.ReadAllLinesAsync(Path.Combine(to, "timeline.csv"), TestContext.Current.CancellationToken)).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.Equal(lines.Select(l => l[0]).Order(StringComparer.Ordinal), lines.Select(l => l[0]));
        Assert.Equal(facts.GetProperty("mails").GetInt32(), lines.Sum(l => int.Parse(l[5], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Enumerable.Range(1, facts.GetProperty("mails").GetInt32()).Select(n => n.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)), Names(to, "mail").Select(n => n[..4]));
        Assert.Contains(lines, l => l[0] == "2026-05-19T07:00:00Z" && l[1] == "2026-05-19 09:00:00" && l[2] == "call-first" && l[4] == "bada-jun"); // summer time
        Assert.Contains(lines, l => l[0] == "2026-02-24T08:00:00Z" && l[1] == "2026-02-24 09:00:00" && l[2] == "call-first" && l[4] == "fsg-mar"); // winter time
        Assert.DoesNotContain(lines, l => l[4] is "fsg-maj" or "fsg-tema" && l[2] == "call-first");
    }

    [Fact]
    public async Task Rehearse_IntoSomebodysFolder_IsRefused_AndTouchesNothingThere()
    {
        using var desk = await office.DeskAsync();
        var to = Path.Combine(desk.Folder.Path, "mina-mejl");
        Directory.CreateDirectory(Path.Combine(to, "mail"));
        await File.WriteAllTextAsync(Path.Combine(to, "mail", "min.eml"), "min", TestContext.Current.CancellationToken);

        (await desk.LeavesAllAsItWasAsync(1, "rehearse", "2026", "--out", to)).Refused(1, $"Mappen {to} är inte tom");

        Assert.Equal(["min.eml"], Names(to, "mail"));
    }

    private static List<string> Names(string to, string folder) => [.. Directory.EnumerateFiles(Path.Combine(to, folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
