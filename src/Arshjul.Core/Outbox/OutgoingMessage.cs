namespace Arshjul.Core.Outbox;

/// <summary>One mail to one recipient, its bytes frozen when it was queued. The outbox does not know what a meeting is.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Its row.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What sort of mail it is, <c>call</c>, <c>reminder</c>; first part of the unique key.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, a meeting's key; second part of the unique key.</summary>
    public required string Subject { get; init; }

    /// <summary>Which version or which time; third part of the unique key.</summary>
    public required int Revision { get; init; }

    /// <summary>Who gets it, as a key that is no address; last part of the unique key.</summary>
    public required string RecipientKey { get; init; }

    /// <summary>The address it goes to.</summary>
    public required string To { get; init; }

    /// <summary>The address it comes from, in the envelope.</summary>
    public required string From { get; init; }

    /// <summary>Its Message-ID, without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The whole message (RFC 5322), CRLF line ends; empty where it was read without them.</summary>
    public required byte[] Mime { get; init; } = [];

    /// <summary>UTC instant it was queued.</summary>
    public required DateTime QueuedAt { get; init; }

    /// <summary>UTC instant after which it is of no use and is not sent; null for never.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>Where it is on its way.</summary>
    public MessageState State { get; init; }

    /// <summary>How many times it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>UTC instant of the next try.</summary>
    public DateTime NextAttemptAt { get; init; }

    /// <summary>Whether the very same mail is sent once more when nobody knows whether it arrived: a call that comes twice is better than one that never comes.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>UTC instant at which it was taken up to be sent once more; null when it was not.</summary>
    public DateTime? RepeatedAt { get; init; }

    /// <summary>Whether nobody knows its fate and it will be sent once more by itself.</summary>
    public bool WillRepeat => State == MessageState.Uncertain && MayRepeat && RepeatedAt is null;

    /// <summary>UTC instant the server took it.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>The server's last answer, or what went wrong.</summary>
    public string? LastAnswer { get; init; }
}
