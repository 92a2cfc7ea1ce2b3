namespace Arshjul.Access;

/// <summary>What getting in depends on.</summary>
/// <param name="Data">The data folder: keys and, where no mail leaves, the links that were asked for.</param>
/// <param name="MailLeaves">Whether mail really leaves.</param>
internal sealed record AccessOptions(string Data, bool MailLeaves);
