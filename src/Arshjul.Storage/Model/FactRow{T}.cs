namespace Arshjul.Storage.Model;

/// <summary>A fact of the plan as a row: its key in columns of their own, all of it as a document.</summary>
internal sealed class FactRow<T>
    where T : class
{
    /// <summary>The fact.</summary>
    public required T Fact { get; init; }

    /// <summary>Its place in its list; order alone counts, gaps do not.</summary>
    public int Position { get; init; }
}
