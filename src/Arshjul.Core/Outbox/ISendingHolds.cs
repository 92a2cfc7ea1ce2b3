namespace Arshjul.Core.Outbox;

/// <summary>The one switch that stops all sending. It is kept beside the rows it stops, so that every process sees it at once and it outlives a restart.</summary>
public interface ISendingHolds
{
    /// <summary>The stop that holds now; null while mail may go.</summary>
    Task<SendingHold?> FindAsync(CancellationToken cancel);

    /// <summary>Stops all sending; false, and nothing changed, when it is stopped already.</summary>
    Task<bool> HoldAsync(SendingHold hold, CancellationToken cancel);

    /// <summary>Lets it go on; false when it was not stopped.</summary>
    Task<bool> ReleaseAsync(string actor, DateTime nowUtc, CancellationToken cancel);
}
