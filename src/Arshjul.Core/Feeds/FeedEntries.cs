using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Feeds;

/// <summary>Makes the entries of meetings and of the days around them. They carry time, place and group, and no names and no parties.</summary>
internal static class FeedEntries
{
    private static readonly DateOnly AlwaysThere = new(2020, 1, 1);

    /// <summary>The entry of a meeting that has a date.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="isOpen">Whether it is for those who take part: with the place and the way in.</param>
    /// <param name="headings">Whether the agenda's headings are with it.</param>
    /// <param name="page">Its own page; null when nobody can be led there.</param>
    public static FeedEntry Meeting(PlanAt at, KnownMeeting meeting, bool isOpen, bool headings, Uri? page)
    {
        var group = at.FindGroup(meeting.Groups[0])!;
        var title = MeetingTitle.Of(at, meeting);
        var join = isOpen && Uri.TryCreate(meeting.Place?.Link, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? link : null;
        return Around(at, meeting, MeetingUid.For(at.Plan.Organisation.Id ?? at.Plan.Organisation.Key, meeting.Key), meeting.IsCancelled ? at.Words.Say("feed.cancelled", title) : title, meeting.Date!.Value) with
        {
            LastDate = meeting.LastDate,
            Start = meeting.Start,
            End = meeting.End,
            Location = isOpen && meeting.Place?.In(at.Plan.Organisation.Language) is { Length: > 0 } text ? text : null,
            Description = meeting.IsCancelled ? null : Lines(at, meeting, join, headings),
            Url = page ?? join,
            Category = at.Plan.Processes.FirstOrDefault(p => p.Key == group.Process)?.Name,
            Organiser = isOpen && group.Mailbox is { } mailbox ? new FeedOrganiser(group.Label, mailbox) : null,
            IsTentative = meeting.Status == MeetingStatus.Preliminary,
            IsCancelled = meeting.IsCancelled,
        };
    }

    /// <summary>The days around a meeting by which something is to be in.</summary>
    public static IEnumerable<FeedEntry> Deadlines(PlanAt at, KnownMeeting meeting)
    {
        var deadlines = at.DeadlinesOf(meeting);
        return meeting.Stands ? [.. Day(at, meeting, "items-in", "feed.itemsIn", deadlines.ItemsIn), .. Day(at, meeting, "documents-in", "feed.documentsIn", deadlines.DocumentsIn)] : [];
    }

    /// <summary>A day around a meeting; none when there is none.</summary>
    public static IEnumerable<FeedEntry> Day(PlanAt at, KnownMeeting meeting, string what, string words, DateTime? moment)
    {
        if (moment is not { } local)
            yield break;
        var uid = MeetingUid.For(at.Plan.Organisation.Id ?? at.Plan.Organisation.Key, $"{meeting.Key}.{what}");
        var about = at.Words.Say("feed.about", MeetingTitle.Of(at, meeting), meeting.Date!.Value);
        var time = local.TimeOfDay >= new TimeSpan(23, 59, 0) ? null : at.Words.Say("feed.at", TimeOnly.FromDateTime(local));
        yield return Around(at, meeting, uid, at.Words.Say(words, about), DateOnly.FromDateTime(local)) with { Description = time, IsFree = true };
    }

    /// <summary>An entry without anything but its day.</summary>
    public static FeedEntry Around(PlanAt at, KnownMeeting meeting, string uid, string summary, DateOnly day) => new()
    {
        Uid = uid,
        Sequence = meeting.Sequence,
        ChangedAt = at.Zone.ToUtc(ChangedOn(meeting), TimeOnly.MinValue),
        Summary = summary,
        Date = day,
    };

    private static string? Lines(PlanAt at, KnownMeeting meeting, Uri? join, bool headings)
    {
        List<string> lines = [];
        if (meeting.Status == MeetingStatus.Preliminary)
            lines.Add(at.Words.Say("feed.preliminary"));
        if (join is not null)
            lines.Add(at.Words.Say("entry.online", join.AbsoluteUri));
        // Until it was called to the agenda is the convener's alone.
        if (headings && at.SentCallsOf(meeting.Key).Count > 0)
            lines.AddRange(at.AgendaOf(meeting).Items.Select(Heading));
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string Heading(AgendaItem item) => item.Number.Length == 0 ? item.Title : $"{item.Number} {item.Title}";

    // A meeting that always was there is stamped with some day that has been: a stamp must stand still.
    private static DateOnly ChangedOn(KnownMeeting meeting) => meeting.ChangedOn ?? AlwaysThere;
}
