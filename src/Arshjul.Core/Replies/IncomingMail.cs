namespace Arshjul.Core.Replies;

/// <summary>A mail that came to the mailbox of the calls, by what it is. None of them is ever answered (sv: inkommet mejl).</summary>
public abstract record IncomingMail
{
    /// <summary>The one address it says it is from; null when it names none or several.</summary>
    public string? Author { get; init; }

    /// <summary>UTC instant the mailbox got it, by the mail server's clock.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>Message-IDs of ours that it says it is about, without angle brackets.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}
