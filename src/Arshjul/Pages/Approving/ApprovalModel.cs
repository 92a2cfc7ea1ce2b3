using Arshjul.Web.Forms;

namespace Arshjul.Pages.Approving;

/// <summary>A call to be read and approved by whom its link was mailed to.</summary>
/// <param name="Token">What stands in the page's own address.</param>
/// <param name="Meeting">The meeting and its day.</param>
/// <param name="What">What waits or what was done, in a sentence.</param>
/// <param name="Text">The mail as it will be sent; null when nothing waits.</param>
/// <param name="Hash">What is approved; null when nothing waits for it.</param>
/// <param name="Form">What was wrong with what was tried.</param>
public sealed record ApprovalModel(string Token, string Meeting, string What, string? Text, string? Hash, FormState Form);
