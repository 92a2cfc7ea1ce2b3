using System.Text.Json;
using Arshjul.Commands;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>A year proposed from the terminal: read, compared, taken in, and proposed again.</summary>
public sealed class PlanProposeTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Propose_ForPeople_IsAsLookedAt(string language)
    {
        using var desk = await DeskAsync();

        var told = (await desk.LeavesAllAsItWasAsync(0, "plan", "propose", "2027", "--pin", "fsg:2027-05-11", "--lang", language)).Out;

        Golden.Equal($"plan-propose.{language}.txt", told.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Propose_OfTheExample_IsAsLookedAt()
    {
        using var desk = Desk.Empty();

        var told = (await desk.RunAsync("plan", "propose", "2027", "--from", Example)).Ended(0).Out;

        Golden.Equal("plan-propose.example.txt", told.ReplaceLineEndings("\n"));
        Assert.False(Directory.Exists(desk.Folder.Data)); // nothing but a file was needed
    }

    [Fact]
    public async Task Propose_AsJson_HasTheNamesThatProgramsRead()
    {
        using var desk = await DeskAsync();

        var all = (await desk.RunAsync("plan", "propose", "2027", "--pin", "fsg:2027-05-11", "--json")).Ended(0).Json;

        Assert.Equal(["year", "proposals"], Names(all));
        var proposal = Assert.Single(all.GetProperty("proposals").EnumerateArray());
        Assert.Equal(["variant", "whole", "provedBest", "cost", "ownCost", "costs", "meetings", "replaced", "notes", "broken", "conflicts"], Names(proposal));
        Assert.Equal(("balanced", true, true), (proposal.GetProperty("variant").GetString(), proposal.GetProperty("whole").GetBoolean(), proposal.GetProperty("provedBest").GetBoolean()));
        Assert.Equal(["rule", "times", "cost"], Names(proposal.GetProperty("costs")[0]));
        Assert.Equal(proposal.GetProperty("cost").GetInt64(), proposal.GetProperty("costs").EnumerateArray().Sum(c => c.GetProperty("cost").GetInt64()));
        var meetings = Meetings(proposal);
        Assert.Equal(["date", "week", "groups", "kind", "start", "end", "place", "key", "decided", "pinned", "cost", "reasons", "alternatives"], Names(meetings[0]));
        var decided = meetings.Single(m => m.GetProperty("decided").GetBoolean());
        Assert.Equal(("fsg-mar", "2027-03-16", "Linden"), (decided.GetProperty("key").GetString(), Date(decided), decided.GetProperty("place").GetString()));
        Assert.Equal(["2027-05-11"], meetings.Where(m => m.GetProperty("pinned").GetBoolean()).Select(Date));
        Assert.All(meetings, m => Assert.NotEmpty(m.GetProperty("reasons").EnumerateArray()));
        Assert.Equal(["date", "start", "end", "cost", "why"], Names(meetings.SelectMany(m => m.GetProperty("alternatives").EnumerateArray()).First()));
    }

    [Fact]
    public async Task Propose_OfTheSameWheel_SaysTheSameTwice()
    {
        using var desk = await DeskAsync();

        Assert.Equal((await desk.RunAsync("plan", "propose", "2027", "--json")).Out, (await desk.RunAsync("plan", "propose", "2027", "--json")).Out);
    }

    [Fact]
    public async Task Propose_ForOneGroup_LaysThatOneAlone()
    {
        using var desk = await DeskAsync();

        Assert.All(Meetings(await ProposalAsync(desk, "--group", "flg")), m => Assert.Equal("flg", m.GetProperty("groups")[0].GetString()));
        Assert.Equal(["flg", "fsg"], Meetings(await ProposalAsync(desk, "--group", "flg", "--group", "fsg")).Select(m => m.GetProperty("groups")[0].GetString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Det finns ingen grupp som heter ”csg”.", "2027", "--group", "csg")]
    [InlineData("Det finns inga önskemål för 2027", "2027", "--group", "namnd")]
    [InlineData("Gruppen ”namnd” har inget önskemål om ordinarie möten", "2027", "--pin", "namnd:2027-05-11")]
    [InlineData("2026-05-11 ligger inte i 2027", "2027", "--pin", "fsg:2026-05-11")]
    [InlineData("”fsg” är ingen dag att låsa. Skriv grupp och datum, till exempel fsg:2027-05-26.", "2027", "--pin", "fsg")]
    [InlineData("”fsg:11/5” är ingen dag att låsa.", "2027", "--pin", "fsg:11/5")]
    [InlineData("”fsg:2027-02-30” är ingen dag att låsa.", "2027", "--pin", "fsg:2027-02-30")]
    [InlineData("Det finns ingen grupp som heter ”csg”.", "2027", "--pin", "csg:2027-05-11")]
    [InlineData("Det finns inget förslag nummer 3: --variants ger 2.", "2027", "--variants", "2", "--choose", "3")]
    [InlineData("finns.inte", "2027", "--from", "finns.inte")]
    public async Task Propose_WhenWhatWasGivenIsWrong_SaysWhatAndLeavesAllAsItWas(string said, params string[] arguments)
    {
        using var desk = await DeskAsync();

        (await desk.LeavesAllAsItWasAsync(1, ["plan", "propose", .. arguments])).Refused(1, said);
    }

    [Theory]
    [InlineData("”0” går inte för --variants. Skriv ett heltal från 1 till 4.", "2027", "--variants", "0")]
    [InlineData("”5” går inte för --variants.", "2027", "--variants", "5")]
    [InlineData("”två” går inte för --choose.", "2027", "--choose", "två")]
    [InlineData("”27” är inget år", "27")]
    [InlineData("YEAR saknas.")]
    public async Task Propose_WhenMistyped_SaysWhereTheHelpIs(string said, params string[] arguments)
    {
        using var desk = Desk.Empty();

        (await desk.RunBareAsync(["plan", "propose", .. arguments])).Refused(2, said, "arshjul plan propose --help");
    }

    [Fact]
    public async Task Propose_WithoutAnyWish_SaysHowToMakeOne()
    {
        using var desk = await office.DeskAsync();

        (await desk.RunAsync("plan", "propose", "2026")).Refused(1, "Det finns inga önskemål för 2026 att göra ett förslag av.", "--from");
    }

    [Fact]
    public async Task Propose_WithAFile_LaysItOverTheWheelForThisOnce()
    {
        using var desk = await DeskAsync();
        var file = desk.Folder.Write("fler.wheel.json", """{ "format": "arshjul-wheel/1", "wishes": [{ "group": "flg", "key": "2027", "count": 4 }] }""");

        var with = (await desk.LeavesAllAsItWasAsync(0, "plan", "propose", "2027", "--group", "flg", "--from", file, "--json")).Json;

        Assert.Equal((4, 3), (Meetings(with.GetProperty("proposals")[0]).Count, Meetings(await ProposalAsync(desk, "--group", "flg")).Count));
        (await desk.RunAsync("plan", "propose", "2027", "--from", desk.Folder.Write("fel.wheel.json", """{ "format": "arshjul-wheel/1", "wishes": [{ "group": "flg", "key": "2027", "count": -4 }] }"""))).Refused(1, "fel.wheel.json, rad 1, $.wishes[0].count");
    }

    [Fact]
    public async Task Propose_SeveralSideBySide_ComparesThemByTheOwnWeights()
    {
        using var desk = await DeskAsync();

        var table = (await desk.RunAsync("plan", "propose", "2027", "--variants", "4", "--choose", "2")).Ended(0).Says("jämn spridning", "fast veckodag", "få klämdagar", "avvägt", "Kostnad med era vikter", "Det här är förslaget ”fast veckodag”:").Out;
        var proposals = (await desk.RunAsync("plan", "propose", "2027", "--variants", "4", "--json")).Ended(0).Json.GetProperty("proposals").EnumerateArray().ToList();

        Assert.Equal(["even", "weekday", "bridgeDays", "balanced"], proposals.Select(p => p.GetProperty("variant").GetString()));
        var balanced = proposals[3];
        Assert.Equal(balanced.GetProperty("cost").GetInt64(), balanced.GetProperty("ownCost").GetInt64());
        // It is proved best by just these weights: no other costs less by them.
        Assert.True(balanced.GetProperty("provedBest").GetBoolean());
        Assert.All(proposals, p => Assert.True(p.GetProperty("ownCost").GetInt64() >= balanced.GetProperty("ownCost").GetInt64()));
        Assert.Contains("FSG 1 ", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_WithAFileToWrite_GivesWhatAnImportTakes_AndProposedAgainNothingMoves()
    {
        using var desk = await DeskAsync();
        var file = Path.Combine(desk.Folder.Path, "2027.wheel.json");

        var first = await ProposalAsync(desk, "--out", file);
        (await desk.RunAsync("import", file)).Ended(0);
        var second = await ProposalAsync(desk);

        Assert.Equal(Meetings(first).Select(Day), Meetings(second).Select(Day));
        Assert.All(Meetings(second), m => Assert.NotNull(m.GetProperty("key").GetString()));
        var told = await desk.LeavesAllAsItWasAsync(0, "plan", "propose", "2027", "--out", Path.Combine(desk.Folder.Path, "igen.wheel.json"));
        told.Says("0 nya preliminära möten, 0 borttagna");
        Assert.Contains("som i den preliminära planen", told.Out, StringComparison.Ordinal);
        (await desk.LeavesAllAsItWasAsync(0, "import", Path.Combine(desk.Folder.Path, "igen.wheel.json"), "--dry-run")).Says("Allt i filen finns redan.");
    }

    [Fact]
    public async Task Propose_WhenALaidDayIsLost_TakesTheOldDayAwayAndKeepsTheRest()
    {
        using var desk = await DeskAsync();
        var file = Path.Combine(desk.Folder.Path, "2027.wheel.json");
        var first = Meetings(await ProposalAsync(desk, "--out", file));
        (await desk.RunAsync("import", file)).Ended(0);
        var lost = Date(first.First(m => m.GetProperty("groups")[0].GetString() == "flg"));
        (await desk.RunAsync("import", desk.Folder.Write("stangt.wheel.json", $$"""{ "format": "arshjul-wheel/1", "closures": [{ "key": "s", "name": "stängt", "kind": "free", "from": "{{lost}}", "to": "{{lost}}" }] }"""))).Ended(0);

        var second = await ProposalAsync(desk, "--out", file);

        Assert.Equal([$"flg-{lost}"], second.GetProperty("replaced").EnumerateArray().Select(k => k.GetString()));
        Assert.Single(Meetings(second), m => m.GetProperty("key").ValueKind == JsonValueKind.Null);
        (await desk.RunAsync("import", file)).Ended(0).Says("1 tillagda, 0 ändrade, 1 borttagna");
    }

    [Fact]
    public async Task Propose_WhenWishesContradictEachOther_TellsTheSmallestSet_AndWritesNothing()
    {
        using var desk = await DeskAsync();
        var (wish, file) = (desk.Folder.Write("tatt.wheel.json", WishedWheel.Contradiction), Path.Combine(desk.Folder.Path, "2027.wheel.json"));

        (await desk.LeavesAllAsItWasAsync(1, "plan", "propose", "2027", "--group", "fsg", "--from", wish, "--out", file)).Says(
            "De här önskemålen kan inte alla hålla, och inga färre motsäger varandra:", "FSG: minst 56 dagar mellan mötena", "ges det upp, går året ihop", "Ändra något av dem och försök igen.");
        var facts = (await desk.RunAsync("plan", "propose", "2027", "--group", "fsg", "--from", wish, "--json")).Ended(1).Json.GetProperty("proposals")[0];

        Assert.False(File.Exists(file));
        Assert.False(facts.GetProperty("whole").GetBoolean());
        Assert.Empty(Meetings(facts));
        var conflict = facts.GetProperty("conflicts")[0];
        Assert.Equal(["proved", "wishes"], Names(conflict));
        Assert.Equal(["wish", "givenUp", "helps", "cost", "times"], Names(conflict.GetProperty("wishes")[0]));
        Assert.Contains(conflict.GetProperty("wishes").EnumerateArray(), w => w.GetProperty("helps").GetBoolean());
    }

    [Fact]
    public async Task Propose_WhenStopped_GivesAndWritesTheBestSoFar()
    {
        using var desk = Desk.Empty();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        using StringWriter output = new(), error = new();
        var file = Path.Combine(desk.Folder.Path, "2027.wheel.json");

        var code = await CommandLine.RunAsync(["plan", "propose", "2027", "--from", Example, "--out", file, "--data", desk.Folder.Data], new Surroundings { Output = output, Error = error, Clock = desk.Clock, Stop = stop.Token });

        Assert.True(code == 0, error.ToString());
        Assert.True(output.ToString().Contains("det är inte visat att inget år kostar mindre", StringComparison.Ordinal), output.ToString());
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(64, written.RootElement.GetProperty("meetings").GetArrayLength());
    }

    [Fact]
    public async Task Propose_WhenTheFileCannotBeWritten_SaysSo()
    {
        using var desk = await DeskAsync();
        var stands = desk.Folder.Write("upptagen", "min fil");

        (await desk.LeavesAllAsItWasAsync(1, "plan", "propose", "2027", "--group", "flg", "--out", Path.Combine(stands, "ut"))).Says("Det går inte att skriva");
    }

    private static string Example => Repository.File("examples", "planning-2027.wheel.json");

    private static async Task<Desk> DeskAsync()
    {
        var desk = Desk.Empty();
        (await desk.RunAsync("import", desk.Folder.Write("onskat.wheel.json", WishedWheel.Text))).Ended(0);
        return desk;
    }

    private static async Task<JsonElement> ProposalAsync(Desk desk, params string[] options) =>
        (await desk.RunAsync(["plan", "propose", "2027", "--json", .. options])).Ended(0).Json.GetProperty("proposals")[0];

    private static List<JsonElement> Meetings(JsonElement proposal) => [.. proposal.GetProperty("meetings").EnumerateArray()];

    private static string Date(JsonElement meeting) => meeting.GetProperty("date").GetString()!;

    private static string Day(JsonElement meeting) => $"{meeting.GetProperty("groups")[0].GetString()} {meeting.GetProperty("kind").GetString()} {Date(meeting)} {meeting.GetProperty("start").GetString()}";

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
