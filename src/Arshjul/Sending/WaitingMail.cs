namespace Arshjul.Sending;

/// <summary>Mail of one sort that would go at once if it might.</summary>
/// <param name="Kind">The sort: <c>call</c>, <c>reminder</c>, <c>owner</c> or <c>convener</c>.</param>
/// <param name="Count">How many mails.</param>
/// <param name="Since">Local moment at which the first of them fell due.</param>
internal sealed record WaitingMail(string Kind, int Count, DateTime Since);
