namespace Arshjul.Core.Outbox;

/// <summary>The unique key of a message: the same mail is never queued twice.</summary>
/// <param name="Kind">What sort of mail.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Revision">Which version or time.</param>
/// <param name="RecipientKey">Who gets it.</param>
public readonly record struct MessageKey(string Kind, string Subject, int Revision, string RecipientKey);
