namespace Arshjul.Core.Calls;

/// <summary>An item of a sent call and the number it had.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Number">Its number.</param>
public sealed record NumberedItem(string Id, string Number);
