using Arshjul.Web.Forms;

namespace Arshjul.Pages.Sending;

/// <summary>The question before all sending is stopped, or let go.</summary>
/// <param name="Lines">What waits, a line a sort.</param>
/// <param name="Question">What is asked, with the whole number.</param>
/// <param name="Form">What was typed.</param>
public sealed record HoldModel(IReadOnlyList<string> Lines, string Question, FormState Form);
