namespace Arshjul.Core.Editing;

/// <summary>When a standing point is due, as typed in a form. What the chosen sort has no use for is not read. A fault names its field as here, in camelCase.</summary>
public sealed record RuleForm
{
    /// <summary>The sort, as in a wheel file: <c>everyMeeting</c>, <c>everyNthMeeting</c>, <c>months</c>, <c>yearly</c>, <c>period</c>, <c>afterEvent</c>, <c>onDemand</c>.</summary>
    public string? When { get; init; }

    /// <summary>Every how many meetings.</summary>
    public string? N { get; init; }

    /// <summary>Key of the meeting that is the first of every nth; a year in which a point of every few years is due.</summary>
    public string? CountedFrom { get; init; }

    /// <summary>The months as numbers, with commas between.</summary>
    public string? Months { get; init; }

    /// <summary>First day of a yearly window, <c>MM-dd</c>; empty is the first of the year.</summary>
    public string? WindowFrom { get; init; }

    /// <summary>Last day of a yearly window, <c>MM-dd</c>; empty is the last of the year.</summary>
    public string? WindowTo { get; init; }

    /// <summary>The day of the window that it is aimed at; empty is the first.</summary>
    public string? Target { get; init; }

    /// <summary>Every how many years; empty is each.</summary>
    public string? EveryYears { get; init; }

    /// <summary>The sort of reporting period.</summary>
    public string? Period { get; init; }

    /// <summary>Key of the event.</summary>
    public string? Event { get; init; }

    /// <summary>Days from the period's end or the event; empty is none.</summary>
    public string? LagDays { get; init; }

    /// <summary>Weeks that it may take from then on; empty is the usual.</summary>
    public string? WithinWeeks { get; init; }
}
