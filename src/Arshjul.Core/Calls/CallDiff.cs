using System.Globalization;
using Arshjul.Core.Agendas;
using Arshjul.Core.Words;

namespace Arshjul.Core.Calls;

/// <summary>Says what differs between two contents of a call, first when and where, then the agenda.</summary>
public static class CallDiff
{
    /// <summary>The differences, in the order in which they are told; days and kinds in a language.</summary>
    public static IReadOnlyList<CallDifference> Between(CallContent before, CallContent after, Phrasebook words)
    {
        var differences = new List<CallDifference>();
        Tell(DifferenceKind.Date, Days(before, words), Days(after, words));
        Tell(DifferenceKind.Time, Times(before), Times(after));
        Tell(DifferenceKind.Place, Places(before, words), Places(after, words));
        Tell(DifferenceKind.Status, before.Status.ToString(), after.Status.ToString());
        Tell(DifferenceKind.Kind, words.Say("kind." + before.Kind), words.Say("kind." + after.Kind));
        Tell(DifferenceKind.Title, before.Title, after.Title);
        Tell(DifferenceKind.Called, before.Called, after.Called);
        Tell(DifferenceKind.Heading, before.Agenda.Heading, after.Agenda.Heading);
        differences.AddRange(AgendaDifferences(before.Agenda, after.Agenda));
        // A deadline that only follows the meeting's new date is news all the same: people plan by it.
        if ((before.ItemsIn, before.DocumentsIn) != (after.ItemsIn, after.DocumentsIn))
            differences.Add(new CallDifference(DifferenceKind.Deadline, Deadlines(before, words), Deadlines(after, words)));
        return differences;

        void Tell(DifferenceKind what, string? was, string? isNow)
        {
            (was, isNow) = (string.IsNullOrWhiteSpace(was) ? null : was, string.IsNullOrWhiteSpace(isNow) ? null : isNow);
            if (was != isNow)
                differences.Add(new CallDifference(what, was, isNow));
        }
    }

    private static IEnumerable<CallDifference> AgendaDifferences(Agenda before, Agenda after)
    {
        var old = before.Items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var now = after.Items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var (wasIn, isIn) = (Sections(before), Sections(after));
        foreach (var item in after.Items.Where(i => !old.ContainsKey(i.Id)))
            yield return new CallDifference(DifferenceKind.ItemAdded, null, Heading(item));
        foreach (var item in before.Items.Where(i => !now.ContainsKey(i.Id)))
            yield return new CallDifference(DifferenceKind.ItemRemoved, Heading(item), null);
        foreach (var item in after.Items)
        {
            if (!old.TryGetValue(item.Id, out var was))
                continue;
            // From information to decision is another item to those who prepare for it.
            if (wasIn[item.Id] != isIn[item.Id])
                yield return new CallDifference(DifferenceKind.ItemChanged, Under(wasIn[item.Id], was), Under(isIn[item.Id], item));
            else if (Reads(was) != Reads(item))
                yield return new CallDifference(DifferenceKind.ItemChanged, Heading(was), Heading(item));
        }
        // What stands in another section is told as that, and does not stand in another order too.
        if (!Staying(before).SequenceEqual(Staying(after)))
            yield return new CallDifference(DifferenceKind.ItemsReordered, null, null);

        IEnumerable<string> Staying(Agenda agenda) => agenda.Items.Select(i => i.Id).Where(id => wasIn.TryGetValue(id, out var was) && isIn.TryGetValue(id, out var section) && was == section);
    }

    private static Dictionary<string, string?> Sections(Agenda agenda) =>
        agenda.Sections.SelectMany(s => s.Items.Select(i => (i.Id, s.Title))).ToDictionary(i => i.Id, i => i.Title, StringComparer.Ordinal);

    private static string Under(string? section, AgendaItem item) => section is null ? Heading(item) : $"{section}: {Heading(item)}";

    private static string Heading(AgendaItem item) => Heading(item.Title, item.Owners);

    private static string Heading(string title, IReadOnlyList<string> owners) => owners.Count == 0 ? title : $"{title}, {string.Join(", ", owners)}";

    /// <summary>Everything that an item says, a line each.</summary>
    internal static string Lines(AgendaItem item, Phrasebook words)
    {
        var refers = item.RefersTo is { } number ? words.Say("web.meeting.item.refers", number) : null;
        var papers = item.Documents.Count == 0 ? null : words.Say("web.meeting.item.papers", string.Join(", ", item.Documents));
        return string.Join('\n', new[] { Heading(item), item.Text, refers, papers }.Concat(item.SubItems.SelectMany(s => new[] { "– " + Heading(s.Title, s.Owners), s.Text })).Where(l => !string.IsNullOrWhiteSpace(l)));
    }

    private static string Reads(AgendaItem item) =>
        string.Join('\n', [Heading(item), item.Text, item.RefersTo, .. item.Documents, .. item.SubItems.Select(s => $"{s.Title}|{string.Join(',', s.Owners)}|{s.Text}")]);

    internal static string Days(CallContent content, Phrasebook words) =>
        content.LastDate is { } last && last != content.Date ? $"{words.Day(content.Date)} – {words.Day(last)}" : words.Day(content.Date);

    internal static string? Times(CallContent content) =>
        content.Start is null ? null : content.End is null ? Time(content.Start.Value) : $"{Time(content.Start.Value)}–{Time(content.End.Value)}";

    private static string Time(TimeOnly time) => time.ToString("HH\\.mm", CultureInfo.InvariantCulture);

    internal static string? Places(CallContent content, Phrasebook words) =>
        content.Place is null ? null : string.Join(", ", new[] { content.Place.In(words.Culture.TwoLetterISOLanguageName), content.Place.Link }.Where(p => !string.IsNullOrEmpty(p)));

    internal static string? Deadlines(CallContent content, Phrasebook words)
    {
        var told = new[] { ("deadline.itemsIn", content.ItemsIn), ("deadline.documentsIn", content.DocumentsIn) }.Where(d => d.Item2 is not null).Select(d => words.Say(d.Item1, Moment(d.Item2!.Value, words)));
        return told.Any() ? string.Join(", ", told) : null;
    }

    // A deadline for the whole day has no time that people shall read.
    private static string Moment(DateTime moment, Phrasebook words)
    {
        var (day, time) = (words.Day(DateOnly.FromDateTime(moment)), TimeOnly.FromDateTime(moment));
        return time == TimeOnly.MinValue || time >= new TimeOnly(23, 59) ? day : words.Say("day.at", day, Time(time));
    }
}
