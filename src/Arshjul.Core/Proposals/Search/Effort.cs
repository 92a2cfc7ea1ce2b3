namespace Arshjul.Core.Proposals.Search;

/// <summary>Counts the steps of a search: they, and no clock, say when it has tried enough, so that it ends alike everywhere.</summary>
internal sealed class Effort
{
    /// <summary>Steps so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Counts steps.</summary>
    public void Spend(long steps) => Spent += steps;
}
