namespace Arshjul.Core.Outbox;

/// <summary>What came of one try.</summary>
/// <param name="State">Sent, deferred, failed or uncertain.</param>
/// <param name="Answer">The server's answer, or what went wrong, without personal data.</param>
public sealed record SendResult(MessageState State, string Answer)
{
    /// <summary>What to do about the answer, when it says no more than what a server said; told to who tries the settings, and not kept.</summary>
    public string? Advice { get; init; }
}
