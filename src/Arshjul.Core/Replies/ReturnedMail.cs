namespace Arshjul.Core.Replies;

/// <summary>A server's report that a mail could not be delivered (RFC 3464); a mere delay is none (sv: studs).</summary>
public sealed record ReturnedMail : IncomingMail
{
    /// <summary>The reason, with its code in front and without addresses: <c>550 5.1.1 User unknown</c>.</summary>
    public required string Reason { get; init; }
}
