namespace Arshjul.Core.Rhythms.Reading;

/// <summary>
/// Reads the rule out of a list of dates. Each rule that could be meant is told together with where the list leaves it, in bits, and the shortest wins.
/// It is a rule only when that is clearly shorter than telling the list by itself, which lists without a rule seldom are by chance
/// (docs/decisions/0005-when-a-list-has-a-rhythm.md).
/// </summary>
public static class RhythmReader
{
    /// <summary>Bits a rule must save.</summary>
    public const double Clearly = 4;

    /// <summary>With fewer dates than this no rule can be told from chance.</summary>
    public const int Fewest = 4;

    /// <summary>Reads a list.</summary>
    /// <param name="dates">The dates, in any order.</param>
    /// <param name="around">The working days, by which exceptions are explained, and other groups' dates.</param>
    /// <param name="others">Keys of the groups whose meetings the list might follow.</param>
    public static RhythmReading Read(IEnumerable<DateOnly> dates, RhythmSurroundings around, params IReadOnlyList<string> others)
    {
        IReadOnlyList<DateOnly> read = [.. dates.Distinct().Order()];
        var best = new RhythmReading { Read = read };
        if (read.Count < Fewest)
            return best;
        var (known, plain, alignment) = (read.ToHashSet(), CodeLength.Plain(read), new Alignment(around.Days));
        var tried = from candidate in MonthlyCandidates.Of(read).Concat(WeeklyCandidates.Of(read)).Concat(OffsetCandidates.Of(read, others, around))
                    where candidate.Bits < plain
                    let ruled = candidate.Rule.Dates(candidate.From, candidate.Until, around)
                    where IsNear(ruled, known)
                    select (Candidate: candidate, Ruled: ruled, Least: candidate.Bits + alignment.Least(ruled, known));
        var shortest = plain - Clearly;
        foreach (var (candidate, ruled, least) in tried.OrderBy(t => t.Least))
        {
            if (least >= shortest)
                break;
            var (bits, deviations) = alignment.Of(ruled, read);
            if (candidate.Bits + bits >= shortest || deviations.Count * 3 > read.Count)
                continue;
            shortest = candidate.Bits + bits;
            best = new RhythmReading { Read = read, Rule = candidate.Rule, Span = (candidate.From, candidate.Until), Deviations = deviations, SavedBits = plain - shortest };
        }
        return best;
    }

    /// <summary>Whether at most a third on either side is without its like on the other: else it need not be looked at closely.</summary>
    private static bool IsNear(IReadOnlyList<DateOnly> ruled, HashSet<DateOnly> read)
    {
        var alike = ruled.Count(read.Contains);
        return (read.Count - alike) * 3 <= read.Count && (ruled.Count - alike) * 3 <= read.Count;
    }
}
