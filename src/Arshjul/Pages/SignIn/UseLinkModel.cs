namespace Arshjul.Pages.SignIn;

/// <summary>The page that a sign-in link opens.</summary>
/// <param name="Token">What stands in the link.</param>
public sealed record UseLinkModel(string Token);
