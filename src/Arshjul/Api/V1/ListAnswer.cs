namespace Arshjul.Api.V1;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What it lists.</typeparam>
/// <param name="Items">Those of this part, in an order that stays.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">Address of the part that follows; null for the last.</param>
internal sealed record ListAnswer<T>(IReadOnlyList<T> Items, int Total, string? Next);
