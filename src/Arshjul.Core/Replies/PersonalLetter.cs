namespace Arshjul.Core.Replies;

/// <summary>Everything else, and whatever cannot be read: it is for a person to read (sv: brev).</summary>
public sealed record PersonalLetter : IncomingMail;
