using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Wheels;

/// <summary>What stands where in a year's picture; how it is drawn is another's matter (sv: årshjul).</summary>
public sealed record YearWheel
{
    /// <summary>Whose year it is.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>The days it goes around.</summary>
    public required WheelSpan Span { get; init; }

    /// <summary>"2026", "Kvartal 1 2026", "Mars 2026".</summary>
    public required string Heading { get; init; }

    /// <summary>The rings, outermost first.</summary>
    public required IReadOnlyList<WheelRing> Rings { get; init; }

    /// <summary>The meetings in order of time, undated ones last.</summary>
    public required IReadOnlyList<WheelMark> Marks { get; init; }

    /// <summary>The months.</summary>
    public required IReadOnlyList<WheelStretch> Months { get; init; }

    /// <summary>The ISO weeks, those at the ends cut where the picture ends.</summary>
    public required IReadOnlyList<WheelStretch> Weeks { get; init; }

    /// <summary>The tertials, cut where the picture ends.</summary>
    public required IReadOnlyList<WheelStretch> Periods { get; init; }

    /// <summary>Red days, closed days, school holidays and July.</summary>
    public required IReadOnlyList<WheelGround> Ground { get; init; }

    /// <summary>Today; null when it lies outside the picture.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The picture of a span as a plan is known at a moment, in a language.</summary>
    public static YearWheel Of(PlanAt at, WheelSpan span, WheelFilter filter, Phrasebook words)
    {
        var rings = WheelRings.Of(at, span, filter);
        return new YearWheel
        {
            OrganisationName = at.Plan.Organisation.Name,
            Span = span,
            Heading = WheelDays.Heading(span, words),
            Rings = rings,
            Marks = WheelMarks.Of(at, span, filter, rings, words),
            Months = WheelDays.Months(span, words),
            Weeks = WheelDays.Weeks(span, words),
            Periods = WheelDays.Tertials(span, words),
            Ground = WheelDays.Ground(at, span, words),
            Today = span.Has(at.Today) ? at.Today : null,
        };
    }
}
