using Arshjul.Web.Forms;

namespace Arshjul.Pages.SignIn;

/// <summary>The form that asks for a link, and the other ways in.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Provider">What the organisation's own sign-in is called; null when there is none.</param>
/// <param name="ProviderPath">Where it begins.</param>
/// <param name="Domain">The host that passkeys are made for.</param>
/// <param name="Till">Where to go on to.</param>
public sealed record SignInModel(FormState Form, string? Provider, string ProviderPath, string Domain, string Till);
