namespace Arshjul.Core.Words;

/// <summary>What somebody gave the program was wrong; it says what, where and what to do, and nothing was changed.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes it from one or several faults.</summary>
    public InputException(params IReadOnlyList<Sentence> faults)
        : base(string.Join("; ", faults.Select(f => f.Code))) => Faults = faults;

    /// <summary>The faults, in the order in which they stand in the input.</summary>
    public IReadOnlyList<Sentence> Faults { get; }
}
