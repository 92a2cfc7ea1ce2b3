using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Rehearsal;

/// <summary>What the rehearsed year came to.</summary>
public sealed record RehearsalSummary
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Meetings that were held.</summary>
    public required int Held { get; init; }

    /// <summary>Meetings that were cancelled.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Meetings that still wait for a date at the year's end.</summary>
    public required int Undated { get; init; }

    /// <summary>Versions of calls that went out.</summary>
    public required int Calls { get; init; }

    /// <summary>Calls that fell due before the year and count as sent.</summary>
    public required int CountedAsSent { get; init; }

    /// <summary>Approvals that were taken as given in time.</summary>
    public required int Approvals { get; init; }

    /// <summary>Mails to participants that remind.</summary>
    public required int Reminders { get; init; }

    /// <summary>Mails to conveners and owners.</summary>
    public required int Notices { get; init; }

    /// <summary>All mails.</summary>
    public required int Mails { get; init; }

    /// <summary>Instances of standing points that held meetings took.</summary>
    public required int PointsHeld { get; init; }

    /// <summary>What came late or fell off the wheel.</summary>
    public required IReadOnlyList<PlanConflict> AtRisk { get; init; }

    /// <summary>The plan at the year's end, with what was sent.</summary>
    public required PlanAt End { get; init; }
}
