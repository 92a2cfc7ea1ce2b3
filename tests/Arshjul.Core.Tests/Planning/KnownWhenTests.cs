using System.Text.Json;
using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Feeds;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.Planning;

/// <summary>Each fact that carries the day on which it became known changes nothing that is asked about an earlier day, and something from that day on.</summary>
public sealed class KnownWhenTests
{
    private static readonly DateOnly Known = Day("2026-03-15");

    private static readonly Year Plain = Plan();

    private static readonly DecisionReference Decided = new() { Text = "FSG 3/2026", Date = Known };

    private static readonly Dictionary<string, Func<Year, Year>> ByName = new()
    {
        ["a meeting that is put in"] = y => With(y, p => p with { Meetings = [.. p.Meetings, Meeting("2026-04-20") with { Known = Known }] }),
        ["a move"] = y => y.Change("2026-04-10", new MeetingChange { Known = Known, Date = Day("2026-04-24") }),
        ["another time"] = y => y.Change("2026-04-10", new MeetingChange { Known = Known, Start = new TimeOnly(8, 0) }),
        ["another place"] = y => y.Change("2026-04-10", new MeetingChange { Known = Known, Place = new Place { Room = "Eken" } }),
        ["a title"] = y => y.Change("2026-04-10", new MeetingChange { Known = Known, Title = "Budget" }),
        ["a date that is only preliminary"] = y => y.Change("2026-04-10", new MeetingChange { Known = Known, Status = MeetingStatus.Preliminary }),
        ["a date that is lost"] = y => y.Change("2026-04-10", new MeetingChange { Known = Known, Undated = true }),
        ["a date that is found"] = y => y.Change("tema", new MeetingChange { Known = Known, Date = Day("2026-05-20") }),
        ["a cancellation"] = y => With(y, p => p with { Meetings = [.. p.Meetings.Select(m => m.Key == "2026-04-10" ? m with { Cancelled = new Cancellation { Known = Known, Reason = "Sjukdom" } } : m)] }),
        ["a meeting that is on again"] = y => y.Change("2026-06-10", new MeetingChange { Known = Known, Reinstated = true }),
        ["an event that has happened"] = y => With(y, p => p with { Events = [p.Events[0] with { Occurrences = [p.Events[0].Occurrences[0] with { Happened = Day("2026-03-01"), Known = Known }] }] }),
        ["a request"] = y => With(y, p => p with { Requests = [new PointRequest { Group = "a", Key = "r", Point = "osa", Known = Known }] }),
        ["a deferral"] = y => y.Decide(PlacementAction.Defer, "2026-04-10", "2026-03-15"),
        ["a pin"] = y => y.Decide(PlacementAction.Pin, "2026-05-10", "2026-03-15", label: "2026"),
        ["an item's deferral"] = y => y.With(new Placement { Group = "a", Key = "x", Item = "budget", Action = PlacementAction.Defer, Meeting = "2026-04-10", Known = Known }),
        ["an item"] = y => With(y, p => p with { Items = [.. p.Items, new AddedItem { Group = "a", Key = "ny", Meeting = "2026-04-10", Title = "Ny", Known = Known }] }),
        ["a question"] = y => With(y, p => p with { Questions = [.. p.Questions, new OpenQuestion { Group = "a", Key = "ny", Text = "Hur?", Known = Known }] }),
        ["an answer"] = y => With(y, p => p with { Questions = [p.Questions[0] with { ClosedOn = Known }] }),
        ["a follow-up"] = y => With(y, p => p with { FollowUps = [.. p.FollowUps, new FollowUp { Group = "a", Key = "ny", Text = "Lokaler", Known = Known, Due = new FuzzyDate { From = Known } }] }),
        ["a follow-up that is closed"] = y => With(y, p => p with { FollowUps = [p.FollowUps[0] with { ClosedOn = Known }] }),
        ["a point that was decided"] = y => y.With(Point(new EveryMeetingRule(), "Ny", "ny") with { Decision = Decided }),
        ["a point's new name"] = y => Change(y, new PointChange { From = Day("2026-04-01"), Name = "Arbetsmiljö", Decision = Decided }),
        ["a point's new owner"] = y => Change(y, new PointChange { From = Day("2026-04-01"), Owners = ["HR"], Decision = Decided }),
        ["a point's new rule"] = y => Change(y, new PointChange { From = Day("2026-04-01"), Rule = new EveryMeetingRule(), Decision = Decided }),
        ["a point that ends"] = y => Change(y, new PointChange { From = Day("2026-04-01"), State = PointState.Ended, Decision = Decided }),
        ["a change decided after it was to begin"] = y => Change(y, new PointChange { From = Day("2026-01-01"), Name = "Arbetsmiljö", Decision = Decided }),
    };

    public static TheoryData<string> Facts => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_BeforeTheDayItIsKnown_ChangesNothingAndThenSomething(string fact)
    {
        var year = ByName[fact](Plain);
        foreach (var day in new[] { "2026-01-01", "2026-02-10", "2026-03-10", "2026-03-14" })
            Assert.True(Text(Plain, day) == Text(year, day), $"{fact} is seen on {day}");
        Assert.True(Text(Plain, "2026-03-15") != Text(year, "2026-03-15"), $"{fact} is not seen on its day");
    }

    private static Year Plan() => With(Of("2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10", "2026-06-10").With(Point(Yearly("04-01", "05-31"), "OSA {year}"), Point(new AfterEventRule { Event = "enkat" }, "Enkät", "osa")).Cancel("2026-06-10", "2026-01-02"), p => p with
    {
        Meetings = [.. p.Meetings, new Meeting { Key = "tema", Groups = ["a"], Kind = MeetingKind.Theme }],
        Events = [new AwaitedEvent { Key = "enkat", Name = "Enkäten", Occurrences = [new EventOccurrence { Label = "2026", Year = 2026 }] }],
        Items = [new AddedItem { Group = "a", Key = "budget", Meeting = "2026-04-10", Title = "Budget" }],
        Questions = [new OpenQuestion { Group = "a", Key = "q", Text = "När?", Known = Day("2026-01-05") }],
        FollowUps = [new FollowUp { Group = "a", Key = "f", Text = "Risker", Known = Day("2026-01-05"), Due = new FuzzyDate { From = Day("2026-01-06") } }],
    });

    private static Year With(Year year, Func<YearPlan, YearPlan> change) => new(change(year.Plan));

    private static Year Change(Year year, PointChange change) => With(year, p => p with { Points = [.. p.Points.Select(x => x.Key == "p" ? x with { Changes = [change] } : x)] });

    /// <summary>All that the plan says on a day.</summary>
    private static string Text(Year year, string day)
    {
        var at = year.At(day);
        var landings = at.LandingsOf("a");
        return JsonSerializer.Serialize(new
        {
            Meetings = at.MeetingsOf("a"),
            Deadlines = at.MeetingsOf("a").Select(at.DeadlinesOf),
            landings.Landings,
            landings.Conflicts,
            landings.Waiting,
            Agendas = at.MeetingsOf("a").Select(at.AgendaOf),
            Feed = new FeedBuilder(at).Of(FeedRecipe.OfGroup("a")),
        });
    }
}
