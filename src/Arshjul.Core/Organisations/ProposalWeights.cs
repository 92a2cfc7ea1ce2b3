namespace Arshjul.Core.Organisations;

/// <summary>What each soft rule of a year's proposal costs when it is broken: the one place where they are weighed against each other (sv: vikter).</summary>
public sealed record ProposalWeights
{
    /// <summary>A meeting on a bridge day.</summary>
    public int BridgeDay { get; init; } = 40;

    /// <summary>A meeting on a day that ends early.</summary>
    public int ShortenedDay { get; init; } = 20;

    /// <summary>A meeting in a school holiday.</summary>
    public int SchoolHoliday { get; init; } = 25;

    /// <summary>Each step down the list of weekdays.</summary>
    public int WeekdayOrder { get; init; } = 10;

    /// <summary>Each step down the list of times.</summary>
    public int TimeOrder { get; init; } = 6;

    /// <summary>A week's distance from an even spread over the season; two weeks cost four times as much.</summary>
    public int EvenSpread { get; init; } = 4;

    /// <summary>A meeting on another weekday than the one before.</summary>
    public int OtherWeekday { get; init; } = 5;

    /// <summary>A longer time without a meeting than the group wishes.</summary>
    public int TooSeldom { get; init; } = 120;

    /// <summary>A window wished for, without a meeting.</summary>
    public int EmptyWindow { get; init; } = 80;

    /// <summary>A window of the group's standing points without a meeting.</summary>
    public int MissedPoint { get; init; } = 30;

    /// <summary>A link in the chain that is weighed, and does not hold.</summary>
    public int BrokenLink { get; init; } = 100;

    /// <summary>A working day further from the meeting it is linked to than the least, where the link has a greatest distance; for a link that is weighed and does not hold, each working day outside it.</summary>
    public int FarFromLink { get; init; } = 1;

    /// <summary>A meeting of the other group's that nothing comes before or after, though it is linked to.</summary>
    public int Unlinked { get; init; } = 60;

    /// <summary>Another part of a wish that is weighed, and does not hold.</summary>
    public int BrokenWish { get; init; } = 90;

    /// <summary>A meeting on another day than in the preliminary plan there is.</summary>
    public int ChangedDay { get; init; } = 30;
}
