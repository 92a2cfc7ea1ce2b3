using Arshjul.Web.Forms;

namespace Arshjul.Pages.FollowingUp;

/// <summary>A new follow-up or question.</summary>
/// <param name="Heading">The page's heading.</param>
/// <param name="Path">Where the form is sent.</param>
/// <param name="IsQuestion">Whether it is a question.</param>
/// <param name="Meetings">The meetings at which it can have been decided: value and words.</param>
/// <param name="Form">What is typed.</param>
public sealed record NewFollowUpModel(string Heading, string Path, bool IsQuestion, IReadOnlyList<(string Value, string Text)> Meetings, FormState Form);
