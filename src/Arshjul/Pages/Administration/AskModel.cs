namespace Arshjul.Pages.Administration;

/// <summary>A question before something is done with an account.</summary>
/// <param name="Key">Key of the person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Step">What would be done.</param>
public sealed record AskModel(string Key, string Name, AccountStep Step);
