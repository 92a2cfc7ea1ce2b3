namespace Arshjul.Core.Proposals.Search;

/// <summary>What broken rules cost. Soft costs of a whole year stay far below one hard rule, so that no sum of them ever outweighs it.</summary>
internal static class Price
{
    /// <summary>One hard rule broken.</summary>
    public const int Hard = 10_000_000;

    /// <summary>What cannot be at all; sums stop there.</summary>
    public const int Never = 1_000_000_000;

    /// <summary>A sum that stops at <see cref="Never"/>.</summary>
    public static int Add(int a, int b) => a >= Never - b ? Never : a + b;
}
