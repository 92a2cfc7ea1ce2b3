using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Reading seats in from a list.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="GroupName">Its name.</param>
/// <param name="Form">What is typed.</param>
/// <param name="Faults">What is wrong, row by row: the row's number, what stands there and what to do.</param>
/// <param name="Changes">What it would change, each in a line; null before it was read, or while something is wrong.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Seen">What it would change, in short.</param>
public sealed record SeatImportModel(string Group, string GroupName, FormState Form, IReadOnlyList<SeatImportModel.FaultyRow> Faults, IReadOnlyList<string>? Changes, int Rows, string Seen)
{
    /// <summary>A row that cannot be read.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Column">The column that is wrong, in words.</param>
    /// <param name="Text">What stands in the row.</param>
    /// <param name="Fault">What is wrong and what to do.</param>
    public sealed record FaultyRow(int Number, string Column, string Text, string Fault);
}
