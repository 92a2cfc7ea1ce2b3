namespace Arshjul.Core.Outbox;

/// <summary>The rows of mail to send. Rows are put in by the store, in the transaction of what caused them.</summary>
public interface IOutbox
{
    /// <summary>Claims up to so many messages that are due, for so long; other workers leave them alone. A claim that ran out before its bytes left is due again; one that ran out after is uncertain. They come without their bytes.</summary>
    Task<IReadOnlyList<OutgoingMessage>> ClaimAsync(int most, DateTime nowUtc, TimeSpan lease, CancellationToken cancel);

    /// <summary>Gives claimed messages their bytes.</summary>
    Task<IReadOnlyList<OutgoingMessage>> LoadAsync(IReadOnlyList<OutgoingMessage> claimed, CancellationToken cancel);

    /// <summary>Marks that the bytes of a claimed message start to leave; on disk when it returns.</summary>
    /// <exception cref="ClaimLostException">Somebody else has it by now.</exception>
    /// <exception cref="SendingHeldException">All sending was stopped meanwhile.</exception>
    Task MarkDataStartedAsync(OutgoingMessage message, CancellationToken cancel);

    /// <summary>Records what came of a try and when to try again.</summary>
    Task RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc, CancellationToken cancel);

    /// <summary>The mails already queued or sent about some subjects, without their bytes.</summary>
    Task<IReadOnlyList<MessageKey>> KeysAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel);

    /// <summary>The addresses that the latest mails about a subject to some recipients went to, by the recipient's key.</summary>
    Task<IReadOnlyDictionary<string, string>> AddressesAsync(string subject, IReadOnlyCollection<string> recipients, CancellationToken cancel);

    /// <summary>Those of some recipients who were ever sent a call, to any meeting.</summary>
    Task<IReadOnlySet<string>> CalledAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel);

    /// <summary>Whether all sending is stopped. Nothing is claimed then but what somebody waits for at the door, a link to sign in with.</summary>
    Task<bool> IsHeldAsync(CancellationToken cancel);
}
