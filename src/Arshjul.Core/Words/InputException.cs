namespace Arshjul.Core.Words;

/// <summary>What somebody gave the program was wrong; it says what, where and what to do, and nothing was changed.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes it from one or several faults.</summary>
    public InputException(params IReadOnlyList<Sentence> faults)
        : base(string.Join("; ", faults.Select(f => f.Code))) => (Faults, ByField) = (faults, [.. faults.Select(f => ("", f))]);

    private InputException(IReadOnlyList<(string Field, Sentence Fault)> faults)
        : this([.. faults.Select(f => f.Fault)]) => ByField = faults;

    /// <summary>The faults, in the order in which they stand in the input.</summary>
    public IReadOnlyList<Sentence> Faults { get; }

    /// <summary>The faults, each with the name of the input field it is about; empty for the input as a whole.</summary>
    public IReadOnlyList<(string Field, Sentence Fault)> ByField { get; }

    /// <summary>Makes it from faults that name their fields.</summary>
    public static InputException In(IReadOnlyList<(string Field, Sentence Fault)> faults) => new(faults);
}
