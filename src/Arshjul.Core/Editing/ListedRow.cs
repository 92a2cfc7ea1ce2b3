namespace Arshjul.Core.Editing;

/// <summary>A row of a list that somebody pasted or handed in as a file (sv: rad).</summary>
/// <param name="Number">Its number as a spreadsheet shows it, from 1.</param>
/// <param name="Cells">What stands in its columns.</param>
public sealed record ListedRow(int Number, IReadOnlyList<string> Cells);
