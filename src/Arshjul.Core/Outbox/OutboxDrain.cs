namespace Arshjul.Core.Outbox;

/// <summary>
/// Sends what is due in the outbox, as many messages at a time as the transport takes; several may drain at once. A message that fails never stops the rest.
/// What breaks before a message's bytes start to leave is tried again; what breaks after is uncertain, for the server may have taken it.
/// </summary>
public sealed class OutboxDrain(IOutbox outbox, IMessageTransport transport, TimeProvider clock)
{
    /// <summary>How many messages are claimed at a time for each that may be on its way.</summary>
    public const int Batch = 20;

    /// <summary>How long it has them; longer than a server may think over the last byte (RFC 5321 §4.5.3.2.6: ten minutes).</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends until nothing is due. When it is cancelled it finishes the message that is leaving and gives the others back.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<DrainResult> DrainAsync(CancellationToken cancel)
    {
        using var claims = new ClaimedMessages(outbox, transport.AtOnce, clock);
        var lanes = await Task.WhenAll(Enumerable.Range(0, transport.AtOnce).Select(_ => DrainAsync(claims, cancel))).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        return lanes.Aggregate((all, lane) => all.With(lane));
    }

    private async Task<DrainResult> DrainAsync(ClaimedMessages claims, CancellationToken cancel)
    {
        var result = new DrainResult(0, 0, 0, 0);
        var recording = Task.FromResult<MessageState?>(null);
        try
        {
            while (await claims.NextAsync(cancel).ConfigureAwait(false) is { } message)
            {
                // Whoever was claimed together with a message that was held back goes back with it; what may still go is claimed anew.
                var attempt = claims.IsHeld ? Attempt.GivenBack : await TryAsync(message, cancel).ConfigureAwait(false);
                if (attempt.WasHeld)
                    claims.Hold();
                // What came of a message reaches the disk before, or together with, the mark of the next: nobody waits for it alone.
                (var before, recording) = (recording, RecordAsync(message, attempt));
                result = result.With(await before.ConfigureAwait(false));
            }
            return result.With(await recording.ConfigureAwait(false));
        }
        catch
        {
            // The outbox itself fails: the other lanes finish what is leaving and take nothing more.
            claims.Abandon();
            await ((Task)recording).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    // No state when somebody else has the message by now: what became of it is theirs to tell.
    private async Task<MessageState?> RecordAsync(OutgoingMessage message, Attempt attempt)
    {
        if (attempt.IsLost)
            return null;
        var (recorded, next) = Settle(message, attempt);
        try
        {
            // What happened is written down whatever was cancelled meanwhile.
            await outbox.RecordAsync(message, recorded, Now, next, CancellationToken.None).ConfigureAwait(false);
            return recorded.State;
        }
        catch (ClaimLostException)
        {
            return null;
        }
    }

    private async Task<Attempt> TryAsync(OutgoingMessage message, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
            return Attempt.GivenBack;
        if (message.ExpiresAt <= Now)
            return new Attempt(new SendResult(MessageState.Failed, "expired: not sent, its time had passed"));
        if (message.Mime.Length == 0)
            return new Attempt(new SendResult(MessageState.Failed, "fault: its bytes are gone")); // a damaged database: the others go all the same

        var left = false;
        try
        {
            return new Attempt(await transport.SendAsync(message, MarkAsync, cancel).ConfigureAwait(false));
        }
        catch (ClaimLostException)
        {
            return Attempt.Lost;
        }
        catch (SendingHeldException)
        {
            return Attempt.GivenBack with { WasHeld = true };
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && !left)
        {
            return Attempt.GivenBack;
        }
        catch (Exception e)
        {
            // The exception's own text may hold an address: its type is enough here.
            return new Attempt(new SendResult(left ? MessageState.Uncertain : MessageState.Deferred, "fault: " + e.GetType().Name), IsFault: true);
        }

        async Task MarkAsync(CancellationToken token)
        {
            await outbox.MarkDataStartedAsync(message, token).ConfigureAwait(false);
            left = true;
        }
    }

    private (SendResult Recorded, DateTime? Next) Settle(OutgoingMessage message, Attempt attempt)
    {
        if (attempt.Result.State == MessageState.Uncertain)
            return (attempt.Result, Now + RetrySchedule.Delay(message.Id, 1)); // when it may be sent once more, if it may
        if (attempt.Result.State != MessageState.Deferred)
            return (attempt.Result, null);
        if (attempt.IsGivenBack)
            return (attempt.Result, Now);
        return RetrySchedule.Next(message, Now, attempt.IsFault ? RetrySchedule.MostTriesOnFault : RetrySchedule.MostTries) is { } next
            ? (attempt.Result, next)
            : (attempt.Result with { State = MessageState.Failed, Answer = "given up: " + attempt.Result.Answer }, null);
    }

    private sealed record Attempt(SendResult Result, bool IsFault = false, bool IsGivenBack = false, bool WasHeld = false, bool IsLost = false)
    {
        public static readonly Attempt GivenBack = new(new SendResult(MessageState.Deferred, "stopped before it was sent"), IsGivenBack: true);

        public static readonly Attempt Lost = GivenBack with { IsLost = true };
    }
}
