using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Feeds;

/// <summary>Builds feeds from the plan. They carry time, place and group, and no names, no parties and no agenda.</summary>
public static class FeedBuilder
{
    /// <summary>All meetings of a group that have a date, cancelled ones marked; an undated one has no place in a calendar.</summary>
    public static Feed ForGroup(PlanAt at, string group) => new()
    {
        Name = $"{at.FindGroup(group)!.Label} {at.Plan.Organisation.Name}",
        Zone = at.Zone.Id,
        Language = at.Plan.Organisation.Language,
        Entries = [.. at.MeetingsOf(group).Where(m => m.Date is not null).Select(m => Entry(at, m)).OrderBy(e => e.Date).ThenBy(e => e.Uid, StringComparer.Ordinal)],
    };

    private static FeedEntry Entry(PlanAt at, KnownMeeting meeting)
    {
        var title = MeetingTitle.Of(at, meeting);
        return new FeedEntry
        {
            Uid = MeetingUid.For(at.Plan.Organisation.Id ?? at.Plan.Organisation.Key, meeting.Key),
            Sequence = meeting.Sequence,
            ChangedAt = at.Zone.ToUtc(ChangedOn(meeting), TimeOnly.MinValue),
            Summary = meeting.IsCancelled ? at.Words.Say("feed.cancelled", title) : title,
            Date = meeting.Date!.Value,
            LastDate = meeting.LastDate,
            Start = meeting.Start,
            End = meeting.End,
            Location = meeting.Place?.In(at.Plan.Organisation.Language) is { Length: > 0 } text ? text : null,
            Description = meeting.Status == MeetingStatus.Preliminary && !meeting.IsCancelled ? at.Words.Say("feed.preliminary") : null,
            Url = Uri.TryCreate(meeting.Place?.Link, UriKind.Absolute, out var link) ? link : null,
            Category = at.Plan.Processes.FirstOrDefault(p => p.Key == at.FindGroup(meeting.Groups[0])!.Process)?.Name,
            IsTentative = meeting.Status == MeetingStatus.Preliminary,
            IsCancelled = meeting.IsCancelled,
        };
    }

    // A meeting that always was there is stamped with the New Year before it: a stamp must stand still.
    private static DateOnly ChangedOn(KnownMeeting meeting) => meeting.ChangedOn ?? new DateOnly(meeting.Date!.Value.Year, 1, 1);
}
