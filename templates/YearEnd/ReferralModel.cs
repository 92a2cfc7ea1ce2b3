using Arshjul.Templates.Words;

namespace Arshjul.Templates.YearEnd;

/// <summary>A proposed year to be printed and referred to the unions (sv: remiss), all its words said.</summary>
public sealed record ReferralModel
{
    /// <summary>The language.</summary>
    public required MailWords Words { get; init; }

    /// <summary>Whose year it is.</summary>
    public required string Organisation { get; init; }

    /// <summary>The heading.</summary>
    public required string Heading { get; init; }

    /// <summary>When it was made, and of which year.</summary>
    public required string Under { get; init; }

    /// <summary>What the reader should know and do.</summary>
    public required string Intro { get; init; }

    /// <summary>Heading of the column of days.</summary>
    public required string DayColumn { get; init; }

    /// <summary>Heading of the column of reasons.</summary>
    public required string WhyColumn { get; init; }

    /// <summary>The groups.</summary>
    public required IReadOnlyList<ReferralGroup> Groups { get; init; }

    /// <summary>What follows after the groups.</summary>
    public required IReadOnlyList<ReferralList> Lists { get; init; }
}
