using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Matters;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Rhythms;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Planning;

/// <summary>All facts of an organisation's years: what is stored, and nothing that can be derived. Everything else flows out of it (sv: årsplan).</summary>
public sealed record YearPlan
{
    /// <summary>The plan of an installation in which nothing has been imported.</summary>
    public static YearPlan Empty { get; } = new() { Organisation = new Organisation { Key = "", Name = "" } };

    /// <summary>Whose year it is.</summary>
    public required Organisation Organisation { get; init; }

    /// <summary>School holidays and other local closures.</summary>
    public IReadOnlyList<Closure> Closures { get; init; } = [];

    /// <summary>The people who can be called.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>The lists that get copies.</summary>
    public IReadOnlyList<MailingList> MailingLists { get; init; } = [];

    /// <summary>The rings of the wheel.</summary>
    public IReadOnlyList<Process> Processes { get; init; } = [];

    /// <summary>The bodies that meet.</summary>
    public IReadOnlyList<CooperationGroup> Groups { get; init; } = [];

    /// <summary>Their seats.</summary>
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>What meetings and points wait for.</summary>
    public IReadOnlyList<AwaitedEvent> Events { get; init; } = [];

    /// <summary>The meetings.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>The rhythms that meetings were laid by.</summary>
    public IReadOnlyList<MeetingSeries> Series { get; init; } = [];

    /// <summary>How the groups would like their years to be laid.</summary>
    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    /// <summary>The standing points.</summary>
    public IReadOnlyList<StandingPoint> Points { get; init; } = [];

    /// <summary>What was asked for on demand.</summary>
    public IReadOnlyList<PointRequest> Requests { get; init; } = [];

    /// <summary>Pins, deferrals and skips.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>Items handed in or added.</summary>
    public IReadOnlyList<AddedItem> Items { get; init; } = [];

    /// <summary>Follow-ups.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Questions without an answer.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];

    /// <summary>Matters that go through several forums.</summary>
    public IReadOnlyList<Matter> Matters { get; init; } = [];

    /// <summary>What the checks of a year are to say nothing more about.</summary>
    public IReadOnlyList<Silence> Silences { get; init; } = [];

    /// <summary>What was sent. Not part of the wheel file.</summary>
    public IReadOnlyList<SentCall> SentCalls { get; init; } = [];

    /// <summary>What was approved. Not part of the wheel file.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>Who said to come. Not part of the wheel file.</summary>
    public IReadOnlyList<MeetingAnswer> Answers { get; init; } = [];

    /// <summary>What representatives have proposed for their party's seats. Not part of the wheel file.</summary>
    public IReadOnlyList<SeatProposal> SeatProposals { get; init; } = [];

    /// <summary>The meetings' papers. Not part of the wheel file.</summary>
    public IReadOnlyList<MeetingPaper> Papers { get; init; } = [];
}
