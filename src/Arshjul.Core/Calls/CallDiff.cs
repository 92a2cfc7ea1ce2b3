using System.Globalization;
using Arshjul.Core.Agendas;

namespace Arshjul.Core.Calls;

/// <summary>Says what differs between two contents of a call, first when and where, then the agenda.</summary>
public static class CallDiff
{
    /// <summary>The differences, in the order in which they are told; texts in a culture.</summary>
    public static IReadOnlyList<CallDifference> Between(CallContent before, CallContent after, CultureInfo culture)
    {
        var differences = new List<CallDifference>();
        Tell(DifferenceKind.Date, Days(before, culture), Days(after, culture));
        Tell(DifferenceKind.Time, Times(before), Times(after));
        Tell(DifferenceKind.Place, Places(before, culture), Places(after, culture));
        Tell(DifferenceKind.Status, before.Status.ToString(), after.Status.ToString());
        Tell(DifferenceKind.Title, before.Title, after.Title);
        differences.AddRange(AgendaDifferences(before.Agenda, after.Agenda));
        // A deadline that only follows the meeting's new date is news all the same: people plan by it.
        if ((before.ItemsIn, before.DocumentsIn) != (after.ItemsIn, after.DocumentsIn))
            differences.Add(new CallDifference(DifferenceKind.Deadline, Deadlines(before, culture), Deadlines(after, culture)));
        return differences;

        void Tell(DifferenceKind what, string? was, string? isNow)
        {
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
        if (!before.Items.Select(i => i.Id).Where(now.ContainsKey).SequenceEqual(after.Items.Select(i => i.Id).Where(old.ContainsKey)))
            yield return new CallDifference(DifferenceKind.ItemsReordered, null, null);
    }

    private static Dictionary<string, string?> Sections(Agenda agenda) =>
        agenda.Sections.SelectMany(s => s.Items.Select(i => (i.Id, s.Title))).ToDictionary(i => i.Id, i => i.Title, StringComparer.Ordinal);

    private static string Under(string? section, AgendaItem item) => section is null ? Heading(item) : $"{section}: {Heading(item)}";

    private static string Heading(AgendaItem item) => item.Owners.Count == 0 ? item.Title : $"{item.Title}, {string.Join(", ", item.Owners)}";

    private static string Reads(AgendaItem item) =>
        string.Join('\n', [Heading(item), item.Text, item.RefersTo, .. item.Documents, .. item.SubItems.Select(s => $"{s.Title}|{string.Join(',', s.Owners)}|{s.Text}")]);

    private static string Days(CallContent content, CultureInfo culture) =>
        content.LastDate is { } last && last != content.Date ? $"{Day(content.Date, culture)}–{Day(last, culture)}" : Day(content.Date, culture);

    private static string Day(DateOnly day, CultureInfo culture) => day.ToString("dddd d MMMM yyyy", culture);

    private static string? Times(CallContent content) =>
        content.Start is null ? null : content.End is null ? Time(content.Start.Value) : $"{Time(content.Start.Value)}–{Time(content.End.Value)}";

    private static string Time(TimeOnly time) => time.ToString("HH\\.mm", CultureInfo.InvariantCulture);

    private static string? Places(CallContent content, CultureInfo culture) => content.Place is null ? null : string.Join(", ", new[] { content.Place.In(culture.TwoLetterISOLanguageName), content.Place.Link }.Where(p => !string.IsNullOrEmpty(p)));

    private static string? Deadlines(CallContent content, CultureInfo culture)
    {
        var moments = new[] { content.ItemsIn, content.DocumentsIn }.OfType<DateTime>().Select(m => Moment(m, culture));
        return moments.Any() ? string.Join(", ", moments) : null;
    }

    // A deadline for the whole day has no time that people shall read.
    private static string Moment(DateTime moment, CultureInfo culture)
    {
        var (day, time) = (Day(DateOnly.FromDateTime(moment), culture), TimeOnly.FromDateTime(moment));
        return time == TimeOnly.MinValue || time >= new TimeOnly(23, 59) ? day : $"{day} {Time(time)}";
    }
}
