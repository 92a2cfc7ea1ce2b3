using Arshjul.Pages.Meetings;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.FollowingUp;

/// <summary>Follow-ups and questions.</summary>
/// <param name="Groups">What can be chosen: value and words.</param>
/// <param name="Filter">What is chosen.</param>
/// <param name="FollowUps">The open ones, those due first first.</param>
/// <param name="Questions">The open ones, oldest first.</param>
/// <param name="Closed">What was closed the last year, newest first.</param>
/// <param name="New">The groups in which the reader may write new ones: value and words.</param>
public sealed record FollowUpModel(
    IReadOnlyList<(string Value, string Text)> Groups,
    FormState Filter,
    IReadOnlyList<FollowUpModel.OpenRow> FollowUps,
    IReadOnlyList<FollowUpModel.OpenRow> Questions,
    IReadOnlyList<FollowUpModel.ClosedRow> Closed,
    IReadOnlyList<(string Value, string Text)> New)
{
    /// <summary>Something open.</summary>
    /// <param name="Path">Where it is closed or put off; null when the reader may not.</param>
    /// <param name="Text">What it is.</param>
    /// <param name="Group">Whose.</param>
    /// <param name="Who">Who is responsible, or who asked.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="Due">When it is due.</param>
    /// <param name="State">That it is late; null otherwise.</param>
    /// <param name="Next">The meeting that takes it.</param>
    /// <param name="NextPath">Its page; null when none takes it.</param>
    public sealed record OpenRow(string? Path, string Text, string Group, string Who, string Since, string Due, Badge? State, string Next, string? NextPath);

    /// <summary>Something closed.</summary>
    /// <param name="ReopenPath">Where it is opened again; null when the reader may not.</param>
    /// <param name="Text">What it was.</param>
    /// <param name="Group">Whose.</param>
    /// <param name="On">When.</param>
    /// <param name="Outcome">What came of it.</param>
    public sealed record ClosedRow(string? ReopenPath, string Text, string Group, string On, string Outcome);
}
