using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Templates.Words;

namespace Arshjul.Templates.Layout;

/// <summary>When, where and who: the rows that answer a reader's first questions, the same in HTML and text.</summary>
public static class MeetingFacts
{
    /// <summary>The rows of a meeting.</summary>
    /// <param name="content">What the call says.</param>
    /// <param name="words">In which language.</param>
    /// <param name="stands">False when the meeting is cancelled: its time is struck through.</param>
    public static IReadOnlyList<LabelledFact> Of(CallContent content, MailWords words, bool stands = true)
    {
        List<LabelledFact> facts = [new(stands ? words.When : words.WasToBe, words.Dates(content.Date, content.LastDate), TimeAndWeek(content, words), Stands: stands), Where(content.Place, words, stands)];
        if (content.Title is { } title)
            facts.Add(new(words.Meeting, title, words.Kind(content.Kind)));
        else if (content.Kind != MeetingKind.Ordinary)
            facts.Add(new(words.Meeting, words.Kind(content.Kind)));
        if (content.Called is { } called)
            facts.Add(new(words.Called, called));
        if (stands && content.Status == MeetingStatus.Preliminary)
            facts.Add(new(words.Status, words.Preliminary));
        return facts;
    }

    /// <summary>The rows for one who is not called: which meeting it is, and no way into it.</summary>
    public static IReadOnlyList<LabelledFact> Briefly(CallContent content, MailWords words) =>
        Of(content with { Called = null, Place = content.Place is { } place ? place with { Link = null, LinkName = place.LinkName ?? (place.Link is null ? null : words.Online) } : null }, words);

    /// <summary>The head of the numbered agenda, its rows as seed S4 prints them; who came is filled in at the meeting.</summary>
    public static IReadOnlyList<LabelledFact> Head(CallContent content, MailWords words) =>
    [
        new(words.HeadKind, content.Title is { } title ? $"{content.GroupLabel}, {title}" : content.GroupLabel),
        new(words.HeadDate, words.Dates(content.Date, content.LastDate), TimeAndWeek(content, words)),
        Where(content.Place, words, true) with { Label = words.HeadPlace },
        new(words.Called, content.Called ?? ""),
        new(words.HeadPresent, ""),
    ];

    private static string TimeAndWeek(CallContent content, MailWords words)
    {
        var week = words.Week(IsoWeek.Of(content.Date));
        return words.Times(content.Start, content.End) is { } times ? $"{times}, {week}" : week;
    }

    // Without an address there is nothing to join by: the online meeting's name stands alone. A cancelled meeting has no door.
    private static LabelledFact Where(Place? place, MailWords words, bool stands)
    {
        var url = stands ? SafeLink.Of(place?.Link) : null;
        var online = url is not null ? words.Join(place!.LinkName) : place?.LinkName ?? place?.Link;
        return place?.Room is { } room
            ? new(words.Where, room, online, url, stands)
            : new(words.Where, url is not null ? place!.LinkName ?? words.Online : online ?? words.NoPlace, url is null ? null : online, url, stands);
    }
}
