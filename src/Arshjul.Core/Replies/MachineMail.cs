namespace Arshjul.Core.Replies;

/// <summary>A mail that no person wrote for us: out of office, a list's, a receipt, a delay, an invitation, one of our own that came back (RFC 3834; sv: autosvar).</summary>
public sealed record MachineMail : IncomingMail;
