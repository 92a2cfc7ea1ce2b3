namespace Arshjul.Core.Outbox;

/// <summary>Where a message is on its way.</summary>
public enum MessageState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>A worker has it; nothing of it has left.</summary>
    Claimed,

    /// <summary>Its bytes may be leaving; committed before they do.</summary>
    DataStarted,

    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server asked to wait; it is tried again.</summary>
    Deferred,

    /// <summary>It will not be tried again.</summary>
    Failed,

    /// <summary>Nobody knows whether it arrived: the connection broke between the last byte and the answer (RFC 1047).</summary>
    Uncertain,
}
