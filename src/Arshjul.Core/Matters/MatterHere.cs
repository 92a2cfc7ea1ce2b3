namespace Arshjul.Core.Matters;

/// <summary>A matter that a meeting takes up, for its agenda.</summary>
/// <param name="Group">Key of the meeting's group on whose step it is.</param>
/// <param name="Key">The matter's key.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Way">Its forums in their order, "VSG → FSG → Nämnden".</param>
public sealed record MatterHere(string Group, string Key, string Title, string Way);
