namespace Arshjul.Core.Calls;

/// <summary>The call itself, first, changed or cancelled.</summary>
/// <param name="Call">The frozen version.</param>
/// <param name="To">Who gets it.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant of the meeting's end.</param>
public sealed record CallNotice(Call Call, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt)
    : Notice("call", Call.Meeting, Call.Version, To, From, At, ExpiresAt);
