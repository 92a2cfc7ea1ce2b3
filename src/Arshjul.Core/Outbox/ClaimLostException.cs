namespace Arshjul.Core.Outbox;

/// <summary>A worker marked a message that it no longer has: its claim ran out and somebody else took it, or settled it.</summary>
public sealed class ClaimLostException(Guid message) : Exception($"The claim on message {message} is lost.")
{
    /// <summary>The message's row.</summary>
    public Guid MessageRow { get; } = message;
}
