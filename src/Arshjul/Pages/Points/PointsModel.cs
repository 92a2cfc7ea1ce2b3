using Arshjul.Pages.Meetings;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Points;

/// <summary>The standing points.</summary>
/// <param name="Groups">What can be chosen: value and words.</param>
/// <param name="Filter">What is chosen.</param>
/// <param name="AtRisk">Whether only those at risk are shown.</param>
/// <param name="Lists">Each group's points.</param>
public sealed record PointsModel(IReadOnlyList<(string Value, string Text)> Groups, FormState Filter, bool AtRisk, IReadOnlyList<PointsModel.GroupPoints> Lists)
{
    /// <summary>A group's points.</summary>
    /// <param name="Key">Key of the group.</param>
    /// <param name="Label">Its name.</param>
    /// <param name="MayEdit">Whether the reader may change them.</param>
    /// <param name="Points">The points in the agenda's order.</param>
    public sealed record GroupPoints(string Key, string Label, bool MayEdit, IReadOnlyList<PointRow> Points);

    /// <summary>A point.</summary>
    /// <param name="Path">Its page.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Rule">When it is due.</param>
    /// <param name="Last">When it was last dealt with.</param>
    /// <param name="LastPath">That meeting's page; null when there is none.</param>
    /// <param name="Next">When it comes next.</param>
    /// <param name="NextPath">That meeting's page; null when there is none.</param>
    /// <param name="State">That it rests, ended or is at risk; null when all is well.</param>
    public sealed record PointRow(string Path, string Name, string Rule, string Last, string? LastPath, string Next, string? NextPath, Badge? State);
}
