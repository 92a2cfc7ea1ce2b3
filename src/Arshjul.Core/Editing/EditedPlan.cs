using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>The last look at a plan that was changed in a page: it is refused for what a wheel file would be refused for.</summary>
internal static class EditedPlan
{
    /// <summary>The plan after the change.</summary>
    /// <exception cref="InputException">An import would have refused it.</exception>
    public static YearPlan Checked(PlanAt at, YearPlan after) =>
        PlanFaults.Between(at.Plan, after) is { Count: > 0 } faults ? throw new InputException(faults) : after;

    /// <summary>A list with one of its facts in another's place.</summary>
    public static IReadOnlyList<T> Replace<T>(this IReadOnlyList<T> facts, T old, T now)
        where T : class => [.. facts.Select(f => ReferenceEquals(f, old) ? now : f)];

    /// <summary>A list without one of its facts.</summary>
    public static IReadOnlyList<T> Without<T>(this IReadOnlyList<T> facts, T old)
        where T : class => [.. facts.Where(f => !ReferenceEquals(f, old))];

    /// <summary>Refuses, with one sentence.</summary>
    public static InputException Refusal(string code, params IReadOnlyList<object?> arguments) => new(new Sentence(code, arguments));
}
