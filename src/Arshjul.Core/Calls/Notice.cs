namespace Arshjul.Core.Calls;

/// <summary>One mail to be written: to whom, about what. Each sort of mail is one sealed record and one template.</summary>
/// <param name="Kind">First part of the message's unique key.</param>
/// <param name="Meeting">Key of the meeting, second part.</param>
/// <param name="Revision">Version or time, third part.</param>
/// <param name="To">Who gets it.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail: its Date.</param>
/// <param name="ExpiresAt">UTC instant after which it is of no use.</param>
public abstract record Notice(string Kind, string Meeting, int Revision, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt);
