namespace Arshjul.Access;

/// <summary>What getting in depends on.</summary>
/// <param name="Data">The data folder: keys and, where no mail leaves, the links that were asked for.</param>
/// <param name="MailLeaves">Whether mail really leaves.</param>
/// <param name="EmbeddedBy">The origins whose pages may show a shared wheel; null for none.</param>
internal sealed record AccessOptions(string Data, bool MailLeaves, string? EmbeddedBy);
