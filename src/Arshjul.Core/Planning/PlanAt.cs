using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.Planning;

/// <summary>The plan as it is known at a local moment: what later became known is not seen. Works out each thing when it is asked for, and once.</summary>
/// <param name="index">The facts.</param>
/// <param name="now">The local moment, in the organisation's zone.</param>
public sealed class PlanAt(PlanIndex index, DateTime now)
{
    private readonly Dictionary<string, LandingPlan> _landings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownMeeting?> _meetings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<KnownMeeting>> _byGroup = new(StringComparer.Ordinal);

    /// <summary>Looks at a plan at a local moment.</summary>
    public PlanAt(YearPlan plan, DateTime now)
        : this(new PlanIndex(plan), now)
    {
    }

    /// <summary>The facts.</summary>
    public YearPlan Plan => index.Plan;

    /// <summary>The local moment.</summary>
    public DateTime Now { get; } = now;

    /// <summary>Its day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The organisation's zone.</summary>
    public Zone Zone => index.Zone;

    /// <summary>The organisation's working days.</summary>
    public WorkingCalendar Days => index.Days;

    /// <summary>The organisation's language.</summary>
    public Phrasebook Words { get; } = Phrasebook.In(index.Plan.Organisation.Language);

    internal FactIndex Facts => index.Facts;

    /// <summary>All meetings known, in no order.</summary>
    public IEnumerable<KnownMeeting> Meetings => Plan.Meetings.Select(m => FindMeeting(m.Key)).OfType<KnownMeeting>();

    /// <summary>A meeting by its key, or null when there is none or it is not known yet.</summary>
    public KnownMeeting? FindMeeting(string key)
    {
        if (!_meetings.TryGetValue(key, out var known))
            _meetings[key] = known = index.Facts.Meetings.GetValueOrDefault(key)?.KnownOn(Today);
        return known;
    }

    /// <summary>A group by its key, or null.</summary>
    public CooperationGroup? FindGroup(string key) => index.FindGroup(key);

    /// <summary>A group's meetings, joint ones too, in order of time, undated ones last.</summary>
    public IReadOnlyList<KnownMeeting> MeetingsOf(string group)
    {
        if (!_byGroup.TryGetValue(group, out var meetings))
        {
            _byGroup[group] = meetings = [.. index.Facts.MeetingsOf[group].Select(m => FindMeeting(m.Key)).OfType<KnownMeeting>()
                .OrderBy(m => m.BeginsAt ?? DateTime.MaxValue).ThenBy(m => m.Key, StringComparer.Ordinal)];
        }
        return meetings;
    }

    /// <summary>The groups of a meeting; the first gives form and sender.</summary>
    public IReadOnlyList<CooperationGroup> GroupsOf(KnownMeeting meeting) => [.. meeting.Groups.Select(g => index.FindGroup(g)!)];

    /// <summary>The deadlines of a meeting, as local moments.</summary>
    public ResolvedDeadlines DeadlinesOf(KnownMeeting meeting) => MeetingDeadlines.Of(meeting, index.FindGroup(meeting.Groups[0])!.Deadlines, Days);

    /// <summary>Where a group's standing points land.</summary>
    public LandingPlan LandingsOf(string group) => _landings.TryGetValue(group, out var known) ? known : _landings[group] = index.LandingsOf(group, Now, Words.Culture);

    /// <summary>The versions of a meeting's call that were sent, oldest first.</summary>
    public IReadOnlyList<SentCall> SentCallsOf(string meeting) => index.SentCallsOf(meeting);

    /// <summary>The agenda of a meeting.</summary>
    public Agenda AgendaOf(KnownMeeting meeting) => AgendaBuilder.Build(FactsOf(meeting));

    /// <summary>The sections of a meeting's agenda, empty ones too, with what stands in each.</summary>
    public IReadOnlyList<SectionPlaces> PlacesOf(KnownMeeting meeting) => AgendaBuilder.Places(FactsOf(meeting));

    /// <summary>Key of the meeting that takes an added item, or null when none is left or it was taken back.</summary>
    public string? MeetingOf(AddedItem item) => item.KnownOn(Today) is not null && FindMeeting(item.Meeting) is { } meeting ? ItemPlaces.MeetingOf(item, FactsOf(meeting)) : null;

    /// <summary>The meeting to come that takes a follow-up, or null when none does.</summary>
    public KnownMeeting? MeetingOf(FollowUp followUp) => CarriedItems.MeetingOf(followUp, ComingOf(followUp.Group), MeetingsOf(followUp.Group), Today);

    /// <summary>The meeting to come that takes a question, or null when none does.</summary>
    public KnownMeeting? MeetingOf(OpenQuestion question) => CarriedItems.MeetingOf(question, ComingOf(question.Group), Today);

    private IReadOnlyList<KnownMeeting> ComingOf(string group) => [.. MeetingsOf(group).Where(m => m.Stands && !m.IsHeldAt(Now)).OrderBy(m => m.BeginsAt)];

    private AgendaFacts FactsOf(KnownMeeting meeting)
    {
        var facts = index.Facts;
        return new AgendaFacts
        {
            Meeting = meeting,
            Groups = GroupsOf(meeting),
            Meetings = [.. meeting.Groups.SelectMany(MeetingsOf).DistinctBy(m => m.Key)],
            Landings = [.. meeting.Groups.SelectMany(g => LandingsOf(g).Landings)],
            Points = [.. meeting.Groups.SelectMany(g => facts.PointsOf[g])],
            Items = [.. meeting.Groups.SelectMany(g => facts.ItemsOf[g])],
            Placements = [.. meeting.Groups.SelectMany(g => facts.PlacementsOf[g])],
            FollowUps = [.. meeting.Groups.SelectMany(g => facts.FollowUpsOf[g])],
            Questions = [.. meeting.Groups.SelectMany(g => facts.QuestionsOf[g])],
            Matters = MatterWays.At(this, meeting),
            Numbers = SentCallsOf(meeting.Key).LastOrDefault()?.Items.ToDictionary(i => i.Id, i => i.Number, StringComparer.Ordinal) ?? [],
            Known = Today,
            Culture = Words.Culture,
        };
    }
}
