using Arshjul.Delivery.Transport;

namespace Arshjul.Access;

/// <summary>What getting in depends on.</summary>
/// <param name="Data">The data folder: keys and, where no mail leaves, the links that were asked for.</param>
/// <param name="MailLeaves">Whether mail really leaves.</param>
/// <param name="EmbeddedBy">The origins whose pages may show a shared wheel; null for none.</param>
internal sealed record AccessOptions(string Data, bool MailLeaves, string? EmbeddedBy)
{
    /// <summary>Those who alone are sent to; null for everybody.</summary>
    public AllowList? Only { get; init; }

    /// <summary>Whether mail reaches an address. A link for one whom it does not reach is told in the terminal, as when no mail leaves at all.</summary>
    public bool Reaches(string email) => MailLeaves && Only?.Allows(email) != false;
}
