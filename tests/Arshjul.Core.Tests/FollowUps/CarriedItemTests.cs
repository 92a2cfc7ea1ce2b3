using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.StandingPoints;
using Xunit;
using static Arshjul.Core.Tests.StandingPoints.Year;

namespace Arshjul.Core.Tests.FollowUps;

/// <summary>Which agendas a follow-up and a question stand on, by example; the property beside says the same of any wheel.</summary>
public sealed class CarriedItemTests
{
    private static readonly string[] Days = ["2026-02-10", "2026-03-10", "2026-04-10", "2026-05-10"];

    private static readonly FollowUp Risks = new() { Group = "a", Key = "f", Text = "Risker", Known = Day("2026-01-10"), Owners = ["HR"] };

    private static readonly OpenQuestion When = new() { Group = "a", Key = "q", Text = "När?", Known = Day("2026-02-10"), AskedBy = "Facket", Owners = ["FC"] };

    public static TheoryData<string, string, string> Rows => new()
    {
        // what is known of the follow-up, as of which day, the months of the meetings it stands on
        { "", "2026-01-20", "" },
        { "due 2026-03-01", "2026-01-20", "3 4 5" },
        { "due 2026-03-10", "2026-01-20", "3 4 5" },
        { "due 2026-03-11", "2026-01-20", "4 5" },
        { "due 2026-01-01", "2026-01-20", "2 3 4 5" },
        { "due 2026-01-01", "2026-01-09", "" },
        { "due 2026-01-01; known 2026-03-10", "2026-03-10", "4 5" },
        { "at 2026-04-10", "2026-01-20", "4 5" },
        { "at 2026-04-10; due 2026-03-01", "2026-01-20", "3 4 5" },
        { "at 2026-04-10; cancelled 2026-04-10", "2026-03-01", "5" },
        { "at 2026-04-10; moved 2026-04-10 to 2026-02-20", "2026-03-01", "3 4 5" },
        { "at 2026-04-10; undated 2026-04-10", "2026-03-01", "3 5" },
        { "at nowhere", "2026-01-20", "" },
        { "from 2026-03-10; due 2026-01-01", "2026-01-20", "2 4 5" },
        { "due 2026-01-01; closed 2026-03-10", "2026-05-20", "2 3" },
        { "due 2026-01-01; closed 2026-03-09", "2026-05-20", "2" },
        { "due 2026-01-01; closed 2026-03-11", "2026-03-10", "2 3 4 5" },
        { "due 2026-01-01; theme 2026-03-10", "2026-01-20", "2 4 5" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void FollowUp_FromItsDayUntilItIsClosed_StandsOnEachOrdinaryAgenda(string facts, string day, string months)
    {
        var (year, risks) = (Of(Days), Risks);
        foreach (var fact in facts.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(' ')))
        {
            var known = new MeetingChange { Known = Day("2026-02-11") };
            (year, risks) = fact[0] switch
            {
                "due" => (year, risks with { Due = new FuzzyDate { From = Day(fact[1]) } }),
                "known" => (year, risks with { Known = Day(fact[1]) }),
                "at" => (year, risks with { Meeting = fact[1] }),
                "from" => (year, risks with { Origin = fact[1] }),
                "closed" => (year, risks with { ClosedOn = Day(fact[1]) }),
                "cancelled" => (year.Change(fact[1], known with { Cancelled = "c" }), risks),
                "undated" => (year.Change(fact[1], known with { Undated = true }), risks),
                "moved" => (year.Change(fact[1], known with { Date = Day(fact[3]) }), risks),
                _ => (new Year(year.Plan with { Meetings = [.. year.Plan.Meetings.Select(m => m.Key == fact[1] ? m with { Kind = MeetingKind.Theme } : m)] }), risks),
            };
        }
        year = new Year(year.Plan with { FollowUps = [risks] });
        Assert.Equal(months, Months(year, day, i => i.Id == "followUp:a/f"));
    }

    [Theory]
    [InlineData(null, "2026-01-20", "")]
    [InlineData(null, "2026-02-10", "3 4 5")]
    [InlineData("2026-04-10", "2026-02-20", "3 4 5")]
    [InlineData("2026-04-10", "2026-05-20", "3 4")]
    [InlineData("2026-04-09", "2026-05-20", "3")]
    public void Question_FromTheMeetingAfterItWasAskedUntilItIsAnswered_StandsOnEachAgenda(string? closed, string day, string months)
    {
        var year = new Year(Of(Days).Plan with { Questions = [When with { ClosedOn = closed is null ? null : Day(closed) }] });
        Assert.Equal(months, Months(year, day, i => i.Id == "question:a/q"));
    }

    [Fact]
    public void Register_WithoutAPointThatGathersIt_StandsLastWithItsOwners()
    {
        var year = new Year(Of(Days).With(Point(new EveryMeetingRule(), "Ekonomi")).Plan with
        {
            FollowUps = [Due(Risks), Due(Risks) with { Key = "e", Text = "Tidigare", Known = Day("2026-01-09") }, Due(Risks) with { Key = "g", Text = "Förfallen först", Due = new FuzzyDate { From = Day("2026-01-01") } }],
            Questions = [When, When with { Key = "p", Text = "Var?" }],
            Items = [new AddedItem { Group = "a", Key = "x", Meeting = "2026-03-10", Title = "Budget" }],
        });
        Assert.Equal(
            ["StandingPoint Ekonomi []", "Added Budget []", "FollowUp Tidigare [HR]", "FollowUp Risker [HR]", "FollowUp Förfallen först [HR]", "OpenQuestion Var? [FC]", "OpenQuestion När? [FC]"],
            year.Agenda("2026-03-10", "2026-03-01").Items.Select(i => $"{i.Origin} {i.Title} [{string.Join(",", i.Owners)}]"));
    }

    [Fact]
    public void Register_GatheredByAPoint_StandsUnderItInOrderOfItsDays()
    {
        var year = Of(Days).With(
            Point(new EveryMeetingRule(), "Frågor", "fragor") with { Collects = Collects.OpenQuestions, Order = 1 },
            Point(new EveryMeetingRule(), "Uppföljning", "upp") with { Collects = Collects.FollowUps, Order = 2, SubPoints = [new SubPoint { Title = "Enheterna" }] });
        year = new Year(year.Plan with { FollowUps = [Due(Risks), Due(Risks) with { Key = "g", Text = "Äldst", Due = new FuzzyDate { From = Day("2026-01-01") } }], Questions = [When with { Key = "b" }, When with { Key = "z", Text = "Först?", Known = Day("2026-02-09") }] });
        Assert.Equal(["Frågor: Först? [Facket], När? [Facket]", "Uppföljning: Enheterna [], Äldst [HR], Risker [HR]"], Lines(year, "2026-03-10"));
        Assert.Equal(["Frågor:", "Uppföljning: Enheterna []"], Lines(new Year(year.Plan with { FollowUps = [], Questions = [] }), "2026-03-10"));
    }

    [Fact]
    public void Register_WhoseOwnGroupHasNoGatheringPoint_IsGatheredByTheOthersAtAJointMeeting()
    {
        var gathering = Point(new EveryMeetingRule(), "Frågor", "fragor") with { Collects = Collects.OpenQuestions };
        var questions = new[] { When, When with { Group = "b", Text = "Och vi?" } };
        var joint = new Year(Of().Plan with { Meetings = [Meeting("2026-03-10", "a+b"), Meeting("2026-04-10", "b")], Questions = questions });
        Assert.Equal(["Frågor: När? [Facket], Och vi? [Facket]"], Lines(joint.With(gathering), "2026-03-10"));
        Assert.Equal(["Och vi?:"], Lines(joint.With(gathering), "2026-04-10"));
        // Each group's own point takes its own.
        Assert.Equal(["Frågor: När? [Facket]", "Och: Och vi? [Facket]"], Lines(joint.With(gathering, gathering with { Group = "b", Key = "vara", Name = "Och" }), "2026-03-10"));
    }

    [Fact]
    public void Register_WhenItsPointIsSkippedThere_StandsByItself()
    {
        var year = Of(Days).With(Point(new EveryMeetingRule(), "Frågor") with { Collects = Collects.OpenQuestions }).Decide(PlacementAction.Skip, "2026-03-10", "2026-03-01");
        year = new Year(year.Plan with { Questions = [When] });
        Assert.Equal(["När?:"], Lines(year, "2026-03-10"));
        Assert.Equal(["Frågor: När? [Facket]"], Lines(year, "2026-04-10"));
    }

    private static FollowUp Due(FollowUp followUp) => followUp with { Due = new FuzzyDate { From = Day("2026-01-15") } };

    private static string Months(Year year, string day, Func<AgendaItem, bool> which)
    {
        var at = year.At(day);
        return string.Join(" ", at.Meetings.Where(m => m.Stands && at.AgendaOf(m).Items.Any(which)).Select(m => Day(m.Key).Month));
    }

    private static IEnumerable<string> Lines(Year year, string meeting) =>
        year.Agenda(meeting, "2026-03-05").Items.Select(i => $"{i.Title}: {string.Join(", ", i.SubItems.Select(s => $"{s.Title} [{string.Join(",", s.Owners)}]"))}".TrimEnd());
}
