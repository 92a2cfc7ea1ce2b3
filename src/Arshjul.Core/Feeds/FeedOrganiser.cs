namespace Arshjul.Core.Feeds;

/// <summary>Whom an answer to an entry goes to: a group's mailbox, which somebody reads (RFC 5545 §3.8.4.3).</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Address">Its mailbox.</param>
public sealed record FeedOrganiser(string Name, string Address);
