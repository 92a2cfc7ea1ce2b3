using Arshjul.Core.Proposals.Rules;

namespace Arshjul.Core.Proposals.Search;

/// <summary>A row of meetings in order of day, each of which takes one of the same choices: one wish's meetings in a year.</summary>
internal sealed class Lane
{
    private readonly Dictionary<DateOnly, int> _dayIndex = [];

    /// <summary>Makes the lane and works out what each choice and each step from one day to the next costs by its own rules.</summary>
    /// <param name="key">What tells it from the others, and its place when nothing else orders them.</param>
    /// <param name="slots">How many meetings.</param>
    /// <param name="choices">The choices, by day and then by time, the best first.</param>
    /// <param name="choiceRules">Rules for one meeting.</param>
    /// <param name="gapRules">Rules for two meetings after each other.</param>
    public Lane(string key, int slots, IReadOnlyList<DayChoice> choices, IReadOnlyList<ChoiceRule> choiceRules, IReadOnlyList<GapRule> gapRules)
    {
        (Key, Slots, Choices, ChoiceRules, GapRules) = (key, slots, choices, choiceRules, gapRules);
        DayOf = new int[choices.Count];
        var days = new List<DateOnly>();
        for (var c = 0; c < choices.Count; c++)
        {
            if (_dayIndex.TryAdd(choices[c].Date, days.Count))
                days.Add(choices[c].Date);
            DayOf[c] = days.Count - 1;
        }
        Days = [.. days];
        Unary = new int[slots * choices.Count];
        Pair = new int[Days.Length * Days.Length];
        if (slots > 0)
            Fill();
    }

    public string Key { get; }

    public int Slots { get; }

    public IReadOnlyList<DayChoice> Choices { get; }

    public IReadOnlyList<ChoiceRule> ChoiceRules { get; }

    public IReadOnlyList<GapRule> GapRules { get; }

    /// <summary>The days of the choices, in order.</summary>
    public DateOnly[] Days { get; }

    /// <summary>Index of each choice's day.</summary>
    public int[] DayOf { get; }

    /// <summary>Cost of choice c in slot s at [s × choices + c].</summary>
    public int[] Unary { get; private set; }

    /// <summary>Cost of the step from day a to day b at [b × days + a].</summary>
    public int[] Pair { get; private set; }

    /// <summary>Index of a day, or −1 when no choice lies on it.</summary>
    public int IndexOf(DateOnly day) => _dayIndex.GetValueOrDefault(day, -1);

    /// <summary>Takes over what never changes: the costs that the fixed meetings make.</summary>
    public void Fold(LaneCosts costs) => (Unary, Pair) = (costs.Unary, costs.Pair);

    private void Fill()
    {
        for (var slot = 0; slot < Slots; slot++)
            for (var c = 0; c < Choices.Count; c++)
                Unary[(slot * Choices.Count) + c] = CostOf(slot, Choices[c]);
        for (var b = 0; b < Days.Length; b++)
            for (var a = 0; a < Days.Length; a++)
                Pair[(b * Days.Length) + a] = a >= b ? Price.Never : GapCost(Days[a], Days[b]);
    }

    private int CostOf(int slot, DayChoice choice)
    {
        var cost = 0;
        foreach (var rule in ChoiceRules)
            cost = Price.Add(cost, rule.Cost(choice, slot));
        if (slot == 0)
            cost = Price.Add(cost, GapCost(null, choice.Date));
        return slot == Slots - 1 ? Price.Add(cost, GapCost(choice.Date, null)) : cost;
    }

    private int GapCost(DateOnly? from, DateOnly? to)
    {
        var cost = 0;
        foreach (var rule in GapRules)
            cost = Price.Add(cost, rule.Cost(from, to));
        return cost;
    }
}
