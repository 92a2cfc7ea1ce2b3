using Arshjul.Core.Agendas;
using Arshjul.Core.Words;

namespace Arshjul.Core.Calls;

/// <summary>Two contents of a call line by line, each line beside the one it was; a line differs where <see cref="CallDiff"/> tells of a difference.</summary>
public static class CallPairs
{
    /// <summary>The lines: when and where first, then the agenda as it is now, with what left it where it stood.</summary>
    public static IReadOnlyList<CallPair> Of(CallContent before, CallContent after, Phrasebook words)
    {
        CallPair[] facts =
        [
            Pair(DifferenceKind.Date, c => CallDiff.Days(c, words)),
            Pair(DifferenceKind.Time, CallDiff.Times),
            Pair(DifferenceKind.Place, c => CallDiff.Places(c, words)),
            Pair(DifferenceKind.Status, c => words.Say("calls.status." + c.Status)),
            Pair(DifferenceKind.Kind, c => words.Say("kind." + c.Kind)),
            Pair(DifferenceKind.Title, c => c.Title),
            Pair(DifferenceKind.Called, c => c.Called),
            Pair(DifferenceKind.Deadline, c => CallDiff.Deadlines(c, words)),
            Pair(DifferenceKind.Heading, c => c.Agenda.Heading),
        ];
        return [.. facts.Where(f => f.Before is not null || f.After is not null), .. Items(before.Agenda, after.Agenda, words)];

        CallPair Pair(DifferenceKind what, Func<CallContent, string?> say) => new(what, OrNull(say(before)), OrNull(say(after)));
    }

    private static List<CallPair> Items(Agenda before, Agenda after, Phrasebook words)
    {
        var (was, now) = (Lines(before), Lines(after));
        var gone = was.Where(w => now.TrueForAll(n => n.Item.Id != w.Item.Id)).ToList();
        var pairs = now.Select(n => Pair(n.Item.Id, was.Find(w => w.Item.Id == n.Item.Id) is { Item: not null } w ? w : null, n)).ToList();
        foreach (var line in gone)
        {
            // After whatever stood before it and is still there; several that left together keep their order.
            var previous = was.TakeWhile(w => w.Item.Id != line.Item.Id).Reverse().Select(w => pairs.FindIndex(p => p.Id == w.Item.Id)).FirstOrDefault(i => i >= 0, -1);
            pairs.Insert(previous + 1, Pair(line.Item.Id, line, null));
        }
        return [.. pairs.Select(p => p.Line)];

        (string Id, CallPair Line) Pair(string id, (string? Section, AgendaItem Item)? old, (string? Section, AgendaItem Item)? young)
        {
            // The section is told where it is another one, as in the mail.
            var isMoved = old is { } w && young is { } n && w.Section != n.Section;
            return (id, new CallPair(DifferenceKind.ItemChanged, Text(old, isMoved), Text(young, isMoved), old?.Item.Number, young?.Item.Number));
        }

        string? Text((string? Section, AgendaItem Item)? line, bool isMoved) => line is not { } l ? null
            : isMoved && l.Section is { } section ? $"{section}: {CallDiff.Lines(l.Item, words)}" : CallDiff.Lines(l.Item, words);
    }

    private static List<(string? Section, AgendaItem Item)> Lines(Agenda agenda) => [.. agenda.Sections.SelectMany(s => s.Items.Select(i => (s.Title, i)))];

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
