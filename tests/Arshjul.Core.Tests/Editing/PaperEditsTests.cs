using System.Text;
using Arshjul.Core.Agendas;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class PaperEditsTests
{
    private static readonly DateTime Utc = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    private static PlanAt Expecting { get; } = (Plan with { Items = [.. Plan.Items.Select(i => i.Key == "flytt" ? i with { Documents = ["Riskbedömning", "Ritning"] } : i)] }).On();

    [Fact]
    public void Papers_AreAddedToAnItem_AndToTheWholeMeeting()
    {
        var plan = Add(Expecting, "item:fsg/flytt", Pdf("Budget 2027.pdf"), Pdf("Budget 2027.PDF"));
        Assert.Equal(["budget-2027-pdf Budget 2027.pdf item:fsg/flytt", "budget-2027-pdf-2 Budget 2027.PDF item:fsg/flytt"], plan.Papers.Select(p => $"{p.Key} {p.FileName} {p.Item}"));
        Assert.Equal(("fsg-9", 5L, "hash", "bb", Utc), (plan.Papers[0].Meeting, plan.Papers[0].Size, plan.Papers[0].Hash, plan.Papers[0].By, plan.Papers[0].At));
        var both = Add(plan.On(), "", new PaperForm("Kallelse.txt", "Välkomna"u8.ToArray(), "annan"));
        Assert.Equal([("item:fsg/flytt", null), ("item:fsg/flytt", null), (null, null)], both.Papers.Select(p => (p.Item, p.Expected)));
        Assert.Empty(PaperEdits.Of(both.On(), "fsg-10"));
    }

    [Fact]
    public void Papers_ThatAreExpected_AreMissingUntilTheyAreAdded()
    {
        Assert.Equal(["Riskbedömning", "Ritning"], Missing(Expecting));
        var ritning = PaperEdits.PlacesOf(Expecting, September(Expecting)).Single(p => p.Expected == "Ritning");
        var plan = Add(Expecting, ritning.Value, Pdf("r.pdf"));
        Assert.Equal(("item:fsg/flytt", "Ritning"), (plan.Papers[0].Item, plan.Papers[0].Expected));
        Assert.Equal(["Riskbedömning"], Missing(plan.On()));
        Assert.Equal(["Riskbedömning", "Ritning"], Missing(PaperEdits.Remove(plan.On(), September(plan.On()), "r-pdf").On()));
    }

    [Theory]
    [InlineData(@"C:\Mina filer\plan.docx", "PK\u0003\u0004", "plan.docx")]
    [InlineData("mapp/x/bild.jpeg", "ÿØÿ", "bild.jpeg")]
    [InlineData("a.b.txt", "text", "a.b.txt")]
    public void Paper_IsKnownByItsNameWithoutFolders(string name, string bytes, string kept) =>
        Assert.Equal(kept, Add(At, null, new PaperForm(name, Encoding.Latin1.GetBytes(bytes), "h")).Papers[0].FileName);

    [Theory]
    [InlineData("sida.html", "<p>", "files=edit.paper.format")]
    [InlineData("bild.svg", "<svg>", "files=edit.paper.format")]
    [InlineData("program", "MZ", "files=edit.paper.format")]
    [InlineData("pdf", "%PDF-", "files=edit.paper.format")]
    [InlineData("a.pdf", "", "files=edit.paper.empty")]
    [InlineData("a.pdf", "<html>", "files=edit.paper.other")]
    [InlineData("a.txt", "a\0b", "files=edit.paper.other")]
    [InlineData("a\u0001.pdf", "%PDF-", "files=edit.control")]
    public void Paper_ThatCannotBe_IsRefused(string name, string bytes, string refused) =>
        Assert.Equal(refused, Refused(() => Add(At, null, new PaperForm(name, Encoding.Latin1.GetBytes(bytes), "h"))));

    [Fact]
    public void Papers_AreRefusedTogether_AndSayWhichIsWrong()
    {
        Assert.Equal("files=edit.paper.large", Refused(() => Add(At, null, Pdf("bra.pdf"), new PaperForm("stor.pdf", new byte[PaperFormat.LargestSize + 1], "h"))));
        Assert.Equal("files=edit.paper.none", Refused(() => Add(At, null)));
        Assert.Equal("item=edit.paper.item", Refused(() => Add(At, "item:fsg/finns-inte", Pdf("a.pdf"))));
        Assert.Equal("files=edit.paper.many", Refused(() => Add(At, null, [.. Enumerable.Range(0, 101).Select(n => Pdf($"{n}.pdf"))])));
        Assert.Equal("stor.html går inte att lägga till. Spara den som PDF, eller i Words, Excels, PowerPoints eller LibreOffices format, som bild (PNG, JPEG) eller ren text (.txt).", Said(() => Add(At, null, Pdf("stor.html"))));
    }

    [Fact]
    public void Papers_OfAMeetingThatIsOver_AreLeftAsTheyAre()
    {
        var plan = Add(At, null, Pdf("a.pdf"));
        var later = plan.On(new DateTime(2026, 10, 30, 10, 0, 0, DateTimeKind.Unspecified));
        Assert.Equal("edit.meeting.held", Refused(() => Add(later, null, Pdf("b.pdf"))));
        Assert.Equal("edit.meeting.held", Refused(() => PaperEdits.Remove(later, September(later), "a-pdf")));
        Assert.Equal("edit.paper.gone", Refused(() => PaperEdits.Remove(plan.On(), September(plan.On()), "b-pdf")));
    }

    [Fact]
    public void Paper_ThatWasTakenAway_IsPutBackByUndoing()
    {
        var plan = Add(At, null, Pdf("a.pdf"));
        var without = PaperEdits.Remove(plan.On(), September(plan.On()), "a-pdf");
        Assert.Empty(without.Papers);
        Assert.Equal(plan.Papers, PlanUndo.Undo(without.On(), MadeChange.Of(plan, without)!).Papers);
    }

    private static PaperForm Pdf(string name) => new(name, "%PDF-"u8.ToArray(), "hash");

    private static KnownMeeting September(PlanAt at) => at.FindMeeting("fsg-9")!;

    private static IEnumerable<string?> Missing(PlanAt at) => PaperEdits.MissingOf(at, September(at)).Select(p => p.Expected);

    private static YearPlan Add(PlanAt at, string? place, params PaperForm[] files) => PaperEdits.Add(at, September(at), files, place, "bb", Utc);
}
