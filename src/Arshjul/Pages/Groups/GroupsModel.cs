namespace Arshjul.Pages.Groups;

/// <summary>The groups that the visitor may see.</summary>
/// <param name="Rows">The groups, each after the one above it.</param>
/// <param name="MayAdd">Whether the visitor may add one.</param>
public sealed record GroupsModel(IReadOnlyList<GroupsModel.GroupLine> Rows, bool MayAdd)
{
    /// <summary>A group.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="ShortName">Its abbreviation.</param>
    /// <param name="Depth">How many groups stand above it, 4 at most.</param>
    /// <param name="Process">Its process.</param>
    /// <param name="Conveners">Who convenes it; empty when nobody does.</param>
    /// <param name="Seats">How many seats it has.</param>
    /// <param name="Vacant">How many of them are vacant.</param>
    public sealed record GroupLine(string Key, string Name, string? ShortName, int Depth, string Process, string Conveners, int Seats, int Vacant);
}
