namespace Arshjul.Core.Calls;

/// <summary>Something the convener must know or do.</summary>
/// <param name="What">What it is.</param>
/// <param name="Draft">The call as it stands.</param>
/// <param name="Lines">The facts, one sentence each, in the convener's language.</param>
/// <param name="Due">The local moment it is about: the call's day, the deadline.</param>
/// <param name="Number">Which time; the message's revision.</param>
/// <param name="To">The convener.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant after which it is of no use.</param>
public sealed record ConvenerNotice(ConvenerNoticeKind What, CallContent Draft, IReadOnlyList<string> Lines, DateTime Due, int Number, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt)
    : Notice("convener-" + What, Draft.Meeting, Number, To, From, At, ExpiresAt);
