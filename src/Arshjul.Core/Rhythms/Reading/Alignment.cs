using Arshjul.Core.Calendar;

namespace Arshjul.Core.Rhythms.Reading;

/// <summary>
/// Lays a rule's dates beside those of a list so that as little as possible has to be told: which are kept, moved, left out and put in.
/// What the calendar makes likely costs little: a rule's date that is red says of itself that something else is held.
/// </summary>
internal sealed class Alignment(WorkingCalendar days)
{
    private const int FarthestMove = 21;
    private const double KeptAvoided = 0.15;
    private const double LeftAvoided = 3.3;
    private const double KeptFree = 6;
    private readonly Dictionary<DateOnly, DayCare> _care = [];

    private enum DayCare
    {
        /// <summary>A day like others.</summary>
        Ordinary,

        /// <summary>A working day that many avoid.</summary>
        Avoided,

        /// <summary>Nobody works.</summary>
        Free,
    }

    /// <summary>The deviations by day, and how many bits they take.</summary>
    public (double Bits, IReadOnlyList<RhythmDeviation> Deviations) Of(IReadOnlyList<DateOnly> ruled, IReadOnlyList<DateOnly> held)
    {
        var pairs = Pair(ruled, held);
        return (Bits(ruled, pairs), [.. pairs.Where(p => p.Ruled != p.Held).Select(p => new RhythmDeviation(p.Ruled, p.Held, p.Ruled is { } day ? days.DescribeDay(day).FirstOrDefault()?.Text : null)).OrderBy(d => d.Day)]);
    }

    /// <summary>Fewer bits than this the deviations cannot take; quickly known.</summary>
    public double Least(IReadOnlyList<DateOnly> ruled, HashSet<DateOnly> held)
    {
        var bits = 1.5;
        foreach (var day in ruled)
        {
            var isKept = held.Contains(day);
            bits += (CareOf(day), isKept) switch
            {
                (DayCare.Ordinary, true) => 0,
                (DayCare.Ordinary, false) => 2,
                (DayCare.Avoided, true) => KeptAvoided,
                (DayCare.Avoided, false) => LeftAvoided + 1,
                (DayCare.Free, true) => KeptFree,
                _ => 1,
            };
        }
        return bits + (Math.Max(0, held.Count - ruled.Count) * (CodeLength.AnyDay - 1));
    }

    private double Bits(IReadOnlyList<DateOnly> ruled, List<(DateOnly? Ruled, DateOnly? Held)> pairs)
    {
        var ordinary = ruled.Count(d => CareOf(d) == DayCare.Ordinary);
        var leaves = pairs.Count(p => p.Ruled is { } day && p.Ruled != p.Held && CareOf(day) == DayCare.Ordinary);
        var added = pairs.Where(p => p.Ruled is null).ToList();
        return leaves + 1 + CodeLength.Choice(ordinary, leaves) + pairs.Where(p => p.Ruled is not null).Sum(p => Fate(p.Ruled!.Value, p.Held)) + (added.Count == 0 ? 0.5 : added.Sum(p => Addition(p.Held!.Value, ruled)));
    }

    /// <summary>The cheapest way to lay them beside each other in order, with the choice of what leaves counted evenly.</summary>
    private List<(DateOnly? Ruled, DateOnly? Held)> Pair(IReadOnlyList<DateOnly> ruled, IReadOnlyList<DateOnly> held)
    {
        // A date that both have is kept, whatever it costs: "6 April instead of 30 March, no meeting on 6 April" would be nonsense.
        var kept = ruled.Intersect(held).ToHashSet();
        var cost = new double[ruled.Count + 1, held.Count + 1];
        for (var i = ruled.Count; i >= 0; i--)
            for (var j = held.Count; j >= 0; j--)
                cost[i, j] = Math.Min(Together(i, j), Math.Min(Left(i, j), Put(i, j)));
        var pairs = new List<(DateOnly?, DateOnly?)>();
        for (int i = 0, j = 0; i < ruled.Count || j < held.Count;)
        {
            if (cost[i, j] >= Together(i, j))
                pairs.Add((ruled[i++], held[j++]));
            else if (cost[i, j] >= Left(i, j))
                pairs.Add((ruled[i++], null));
            else
                pairs.Add((null, held[j++]));
        }
        return pairs;

        double Together(int i, int j) => i < ruled.Count && j < held.Count && (ruled[i] == held[j] || !(kept.Contains(ruled[i]) || kept.Contains(held[j]))) && Math.Abs(ruled[i].DayNumber - held[j].DayNumber) <= FarthestMove ? Leaving(i, ruled[i] != held[j]) + Fate(ruled[i], held[j]) + cost[i + 1, j + 1] : End(i, j);
        double Left(int i, int j) => i < ruled.Count && !kept.Contains(ruled[i]) ? Leaving(i, true) + Fate(ruled[i], null) + cost[i + 1, j] : End(i, j);
        double Put(int i, int j) => j < held.Count && !kept.Contains(held[j]) ? Addition(held[j], ruled) + cost[i, j + 1] : End(i, j);
        double Leaving(int i, bool leaves) => leaves && CareOf(ruled[i]) == DayCare.Ordinary ? 1 + CodeLength.OneOf(ruled.Count) : 0;
        double End(int i, int j) => i == ruled.Count && j == held.Count ? 0 : double.PositiveInfinity;
    }

    /// <summary>What becomes of a rule's date, once it is known whether an ordinary one leaves.</summary>
    private double Fate(DateOnly ruled, DateOnly? held) => CareOf(ruled) switch
    {
        DayCare.Free when held == ruled => KeptFree,
        DayCare.Free when held is null => 2,
        // A rule that gives a Saturday is a poor rule, whatever is done about it.
        DayCare.Free when held == days.Add(ruled, 1) => ruled.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 3 : 1,
        DayCare.Free => 2 + Distance(ruled, held.Value),
        DayCare.Avoided when held == ruled => KeptAvoided,
        DayCare.Avoided => LeftAvoided + Absence(ruled, held),
        _ when held == ruled => 0,
        _ => Absence(ruled, held),
    };

    private static double Absence(DateOnly ruled, DateOnly? held) => 1 + (held is { } day ? Distance(ruled, day) : 0);

    /// <summary>A week to or fro is what people do first, then another day nearby.</summary>
    private static double Distance(DateOnly ruled, DateOnly held) => Math.Abs(ruled.DayNumber - held.DayNumber) switch
    {
        7 => 2,
        <= 4 => 3.5,
        <= 8 or 14 => 5,
        _ => 6.5,
    };

    private static double Addition(DateOnly held, IReadOnlyList<DateOnly> ruled) => 1 + (ruled.Any(r => r.DayOfWeek == held.DayOfWeek) ? CodeLength.AnyDay - 2 : CodeLength.AnyDay);

    private DayCare CareOf(DateOnly day)
    {
        if (!_care.TryGetValue(day, out var care))
            _care[day] = care = days.DescribeDay(day) is { Count: > 0 } remarks ? remarks.Any(r => r.IsFree) ? DayCare.Free : DayCare.Avoided : DayCare.Ordinary;
        return care;
    }
}
