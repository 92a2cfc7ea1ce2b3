namespace Arshjul.Pages.SignIn;

/// <summary>The page that a sign-in link opens.</summary>
/// <param name="Secret">The link's secret.</param>
public sealed record UseLinkModel(string Secret);
