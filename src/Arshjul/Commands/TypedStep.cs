using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A move or a cancellation as it was typed.</summary>
/// <param name="Action">What is done, for the audit: <c>move</c>, <c>cancel</c>; also the code of what is said.</param>
/// <param name="Group">Key of the group.</param>
/// <param name="Meeting">The meeting's day or key.</param>
/// <param name="Change">What is to become of it; its meeting is looked up.</param>
internal sealed record TypedStep(string Action, string Group, string Meeting, MeetingStep Change)
{
    /// <summary>Its number in a file of changes; null when it stands alone.</summary>
    public int? Number { get; init; }

    /// <summary>Its line there.</summary>
    public int Line { get; init; }

    /// <summary>The change of the meeting that was meant.</summary>
    /// <exception cref="InputException">There is no such meeting, or it cannot be changed so.</exception>
    public MeetingStep In(PlanAt at)
    {
        try
        {
            var step = Change with { Meeting = PlanLookup.Meeting(at, Group, Meeting).Key };
            return PlanMoves.Fault(at, step) is { } fault ? throw new InputException(fault) : step;
        }
        catch (InputException e) when (Number is { } number)
        {
            throw new InputException([.. e.Faults.Select(f => new Sentence("cli.plan.apply.at", number, Line, f))]);
        }
    }
}
