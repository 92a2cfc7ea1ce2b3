using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>A proposed year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">Under which number it can be taken; null before there is one, or when it cannot be.</param>
/// <param name="Lead">What came of it, in a sentence.</param>
/// <param name="Meetings">Its meetings in order of time.</param>
/// <param name="Notes">What is missing for the wishes as a whole.</param>
/// <param name="Conflicts">The contradictions among the wishes: each a list of wishes with what giving one up would bring.</param>
/// <param name="IsMade">Whether it has been worked out.</param>
/// <param name="Form">What was wrong with what was tried.</param>
public sealed record ProposalModel(
    int Year,
    string? Number,
    string Lead,
    IReadOnlyList<ProposalModel.ProposedDay> Meetings,
    IReadOnlyList<string> Notes,
    IReadOnlyList<IReadOnlyList<(string Wish, string GivenUp)>> Conflicts,
    bool IsMade,
    FormState Form)
{
    /// <summary>A meeting of it.</summary>
    /// <param name="When">Its day.</param>
    /// <param name="Week">Its ISO week.</param>
    /// <param name="Hours">Its hours.</param>
    /// <param name="Title">Its groups, and its kind unless ordinary.</param>
    /// <param name="State">Whether it is new, stays, is decided or pinned.</param>
    /// <param name="Reasons">Why it lies where it lies.</param>
    /// <param name="Others">Its two best other days.</param>
    public sealed record ProposedDay(string When, string Week, string Hours, string Title, string State, IReadOnlyList<string> Reasons, IReadOnlyList<string> Others);
}
