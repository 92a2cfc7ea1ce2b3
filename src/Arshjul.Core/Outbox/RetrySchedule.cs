namespace Arshjul.Core.Outbox;

/// <summary>
/// When a message is tried again: five minutes after the first try, then twice as long each time, up to four hours, and a little later by
/// an amount of the message's own, so that those that failed together do not come back together. It gives up when the message has no more
/// use, and after about five days, as RFC 5321 §4.5.4.1 has it.
/// </summary>
public static class RetrySchedule
{
    /// <summary>How many times a message is tried when the server asks to wait.</summary>
    public const int MostTries = 32;

    /// <summary>How many times a message is tried that the program itself fails on: it would fail again.</summary>
    public const int MostTriesOnFault = 5;

    private const double JitterShare = 0.2;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>UTC instant of the next try after the one that was just made; null to give up.</summary>
    public static DateTime? Next(OutgoingMessage message, DateTime nowUtc, int mostTries = MostTries)
    {
        if (message.Attempts >= mostTries)
            return null;
        var next = nowUtc + Delay(message.Id, message.Attempts);
        return next < (message.ExpiresAt ?? DateTime.MaxValue) ? next : null;
    }

    /// <summary>How long to wait after a try.</summary>
    /// <param name="message">The message's row; its last bytes are random.</param>
    /// <param name="tries">How many times it was tried, at least 1.</param>
    public static TimeSpan Delay(Guid message, int tries)
    {
        var doublings = Math.Clamp(tries - 1, 0, 10);
        var delay = First * Math.Pow(2, doublings) is var grown && grown < Longest ? grown : Longest;
        Span<byte> bytes = stackalloc byte[16];
        message.TryWriteBytes(bytes);
        var share = BitConverter.ToUInt32(bytes[12..]) / (double)uint.MaxValue;
        return delay + (delay * JitterShare * share);
    }
}
