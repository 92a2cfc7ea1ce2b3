using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>
/// Meetings as evenly as can be over the days on which the group meets at all: the step from one to the next is compared with that of an even
/// spread, and a week's difference costs the weight, two weeks four times as much. Before the first and after the last half a step is even.
/// </summary>
internal sealed class EvenSpreadRule : GapRule
{
    /// <summary>More weeks than this cost no more, so that no soft rule grows out of its bounds.</summary>
    private const int MostDays = 25;

    private readonly Dictionary<DateOnly, int> _place = [];
    private readonly int _open;
    private readonly int _meetings;

    /// <summary>Makes it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="isOpen">Whether the group meets at all on a day.</param>
    /// <param name="meetings">How many meetings.</param>
    /// <param name="terms">What it costs.</param>
    public EvenSpreadRule(int year, Func<DateOnly, bool> isOpen, int meetings, RuleTerms terms)
        : base(ProposalRuleName.EvenSpread, terms)
    {
        _meetings = meetings;
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            _place[day] = isOpen(day) ? ++_open : _open;
    }

    /// <inheritdoc/>
    public override int Cost(DateOnly? from, DateOnly? to)
    {
        // In halves of an even step, so that nothing is rounded away: an even step is 2 × open, half of one is open.
        var (step, even) = (from, to) switch
        {
            ({ } a, { } b) => (Place(b) - Place(a), 2 * _open),
            (null, { } b) => (Place(b), _open),
            ({ } a, null) => (_open - Place(a), _open),
            _ => (0, 0),
        };
        var off = Math.Min(Math.Abs((2 * _meetings * step) - even) / (2 * _meetings), MostDays);
        return Terms.Price * off * off / 25;
    }

    /// <inheritdoc/>
    public override Sentence Why(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } a, { } b) => new Sentence("proposal.why.uneven", DayWords.Weeks(a, b), DayWords.Short(a), DayWords.Short(b)),
        (null, { } b) => new Sentence("proposal.why.uneven.first", DayWords.Short(b)),
        ({ } a, _) => new Sentence("proposal.why.uneven.last", DayWords.Short(a)),
        _ => throw new InvalidOperationException("A step has at least one meeting."),
    };

    private int Place(DateOnly day) => _place.GetValueOrDefault(day);
}
