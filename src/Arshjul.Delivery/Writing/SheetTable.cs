namespace Arshjul.Delivery.Writing;

/// <summary>One sheet of a workbook: a row of headings and rows of cells.</summary>
/// <param name="Name">The sheet's name; what Excel does not take in one is replaced.</param>
/// <param name="Headings">What stands over each column.</param>
/// <param name="Rows">The cells: a text, a whole number, a <see cref="DateOnly"/>, a <see cref="TimeOnly"/>, or null for an empty one.</param>
public sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows);
