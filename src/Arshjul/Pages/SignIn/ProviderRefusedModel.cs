namespace Arshjul.Pages.SignIn;

/// <summary>That the organisation's own sign-in let nobody in.</summary>
/// <param name="Why"><c>refused</c>, or <c>away</c> when it cannot be reached.</param>
/// <param name="Name">What the sign-in is called.</param>
public sealed record ProviderRefusedModel(string Why, string Name);
