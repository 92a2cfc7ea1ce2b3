using Arshjul.Core.Checks;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.YearEnd;

/// <summary>The next year proposed from this one: preliminary, to be looked at, sent to the unions and imported (sv: förslag till nästa års möten).</summary>
public sealed record RolledYear
{
    /// <summary>The year it is made from.</summary>
    public required int Year { get; init; }

    /// <summary>The year it is for.</summary>
    public int Next => Year + 1;

    /// <summary>The groups in the plan's order.</summary>
    public required IReadOnlyList<RolledGroup> Groups { get; init; }

    /// <summary>What goes on into the next year by itself, and what ends.</summary>
    public required IReadOnlyList<Sentence> Carried { get; init; }

    /// <summary>What the checks say of the next year with these meetings in it, notes left out.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The proposed meetings as a plan of their own, which an import lays over the one they were made from.</summary>
    public YearPlan ToPlan(Organisation organisation) => new()
    {
        Organisation = new Organisation { Key = organisation.Key, Name = organisation.Name },
        Meetings = [.. Groups.SelectMany(g => g.Meetings).Select(m => m.Proposed).OfType<Meetings.Meeting>()],
    };
}
