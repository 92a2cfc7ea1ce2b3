namespace Arshjul.Core.Calls;

/// <summary>The call itself, first, changed or cancelled.</summary>
/// <param name="Call">The frozen version.</param>
/// <param name="To">Who gets it.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant of the meeting's end.</param>
/// <param name="Again">0 for the call as it goes out to all; 1 and more when the same version is sent to somebody anew, and <see cref="MailKinds.Round"/> more for each time it was withdrawn from them. Of a withdrawal: how many came before it.</param>
public sealed record CallNotice(Call Call, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt, int Again = 0)
    : Notice(Call.Kind == CallKind.Withdrawn ? MailKinds.Withdrawn : MailKinds.Call(Again), Call.Meeting, Call.Kind == CallKind.Withdrawn ? Again : Call.Version, To, From, At, ExpiresAt)
{
    /// <summary>The meeting's papers as they are when it is written.</summary>
    public IReadOnlyList<CallPaper> Papers { get; init; } = [];

    /// <summary>Whether it is the first call that the recipient ever gets: it explains invitation and calendar.</summary>
    public bool IsFirstToThem { get; init; }
}
