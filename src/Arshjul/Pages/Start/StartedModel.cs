namespace Arshjul.Pages.Start;

/// <summary>What comes after the first administrator was made.</summary>
/// <param name="Email">Where the link to sign in with goes.</param>
/// <param name="MailLeaves">Whether it goes by mail, or into a file that the terminal names.</param>
public sealed record StartedModel(string Email, bool MailLeaves);
