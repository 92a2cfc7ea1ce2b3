using Arshjul.Web.Forms;

namespace Arshjul.Pages.FollowingUp;

/// <summary>A follow-up or question that is closed, answered or put off.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Group">Whose.</param>
/// <param name="Path">Where the form is sent.</param>
/// <param name="IsQuestion">Whether it is a question.</param>
/// <param name="Form">What is typed.</param>
public sealed record CloseFollowUpModel(string Text, string Group, string Path, bool IsQuestion, FormState Form);
