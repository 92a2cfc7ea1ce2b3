using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>The papers that are there go with what is written, in the agenda's order; one more is no change of the call.</summary>
public sealed class CallPapersTests
{
    [Fact]
    public async Task Call_BringsThePapersThatAreThere_TheWholeMeetingsFirst()
    {
        var office = await CalledAsync(Paper("prognos", Economy), Paper("lathund", null), Paper("annat", null) with { Meeting = "another" });

        Assert.All(office.Calls, c => Assert.Equal([("lathund.pdf", null), ("prognos.pdf", "1. Ekonomi")], c.Papers.Select(p => (p.FileName, p.About))));
    }

    [Fact]
    public async Task Paper_AddedAfterTheCall_IsNoChange_AndGoesWithWhatIsWrittenLater()
    {
        var office = await CalledAsync();
        var later = Office.Local(10, 5);
        await office.ChangeAsync(later, at => at.Plan with { Papers = [Paper("prognos", Economy)] });

        Assert.Empty(await office.KindsAsync(later));

        await office.ResendAsync(later, "cc");
        Assert.Equal(["prognos.pdf"], office.Calls.Last().Papers.Select(p => p.FileName));
        await office.TickAsync(Office.Local(10, 12));
        Assert.All(office.Notices.OfType<ReminderNotice>(), r => Assert.Equal(["prognos.pdf"], r.Papers.Select(p => p.FileName)));
        Assert.NotEmpty(office.Notices.OfType<ReminderNotice>());
    }

    [Fact]
    public async Task Cancellation_BringsNone()
    {
        var office = await CalledAsync(Paper("prognos", null));
        var later = Office.Local(10, 5);
        await office.ChangeAsync(later, at => PlanMoves.Cancel(at, at.FindMeeting("fsg-okt")!, "För få ärenden"));
        await office.ApproveAsync(later);
        await office.TickAsync(later);
        await office.ResendAsync(later, "cc");

        Assert.Equal(2, office.Calls.Count(c => c is { To.Key: "cc", Call.Kind: CallKind.Cancelled }));
        Assert.All(office.Calls.Where(c => c.Call.Kind == CallKind.Cancelled), c => Assert.Empty(c.Papers));
    }

    private static string Economy => new PlanAt(Office.Plan, Office.Local(9, 1)) is var at ? at.AgendaOf(at.FindMeeting("fsg-okt")!).Items.Single().Id : "";

    private static MeetingPaper Paper(string key, string? item) =>
        new() { Meeting = "fsg-okt", Key = key, Item = item, FileName = key + ".pdf", Size = 1000, Hash = key, By = "bb", At = new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc) };

    private static async Task<Office> CalledAsync(params MeetingPaper[] papers)
    {
        var office = new Office(p => p with { Papers = papers });
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        Assert.NotEmpty(office.Calls);
        return office;
    }
}
