using System.Globalization;

namespace Arshjul.Core.Agendas;

/// <summary>Numbers the items: 1, 2, 3 …; once a call was sent a number stays with its item, and what comes between gets a letter, 3a.</summary>
internal static class AgendaNumbers
{
    public static IReadOnlyList<AgendaSection> Give(IReadOnlyList<AgendaSection> sections, IReadOnlyDictionary<string, string> sent)
    {
        // A number that has been sent is never another item's, also when its own has left.
        var taken = sent.Values.ToHashSet(StringComparer.Ordinal);
        var highest = taken.Select(Leading).DefaultIfEmpty(0).Max();
        var left = sections.SelectMany(s => s.Items).Select(i => i.Id).Reverse().SkipWhile(id => !sent.ContainsKey(id)).Count();
        var previous = "0";
        return [.. sections.Select(s => s with { Items = [.. s.Items.Select(Numbered)] })];

        AgendaItem Numbered(AgendaItem item)
        {
            // Behind the last item that was in the sent call, counting simply goes on.
            var number = sent.GetValueOrDefault(item.Id) ?? (left > 0 ? Lettered(previous, taken) : (++highest).ToString(CultureInfo.InvariantCulture));
            left--;
            taken.Add(number);
            previous = number;
            return item with { Number = number };
        }
    }

    private static string Lettered(string after, HashSet<string> taken)
    {
        var stem = Leading(after).ToString(CultureInfo.InvariantCulture);
        for (var letter = 'a'; letter <= 'z'; letter++)
            if (!taken.Contains(stem + letter))
                return stem + letter;
        return after + "a";
    }

    private static int Leading(string number) => int.Parse(string.Concat(number.TakeWhile(char.IsAsciiDigit)).PadLeft(1, '0'), CultureInfo.InvariantCulture);
}
