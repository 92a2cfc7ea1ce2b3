using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;

namespace Arshjul.Core.Planning;

/// <summary>A change to the plan and everything that follows from it, stored in one transaction or not at all, with its audit entry.</summary>
public sealed record PlanCommit
{
    /// <summary>What the change was worked out from.</summary>
    public required StoredPlan Before { get; init; }

    /// <summary>The plan after it.</summary>
    public required YearPlan After { get; init; }

    /// <summary>Calls that were frozen.</summary>
    public IReadOnlyList<Call> Calls { get; init; } = [];

    /// <summary>Mails that follow from it.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>Who did it: a person's key, <c>terminal</c> or <c>program</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, for the audit: <c>import</c>, <c>approve</c>, <c>move</c>, <c>send</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what, as keys.</summary>
    public required string Subject { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTime At { get; init; }
}
