using Arshjul.Web.Forms;

namespace Arshjul.Pages.SignIn;

/// <summary>The form that asks for a link.</summary>
/// <param name="Form">What stands in it.</param>
public sealed record SignInModel(FormState Form);
