using Arshjul.Core.Calls;

namespace Arshjul.Core.Dispatch;

/// <summary>A version of a call that is to go out: the first, a change, or a cancellation.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Sequence">SEQUENCE of its calendar part.</param>
/// <param name="Content">What it says.</param>
/// <param name="Differences">What differs from the version before.</param>
/// <param name="DueAt">Local moment it goes out.</param>
/// <param name="Until">Local moment from which it is of no use.</param>
/// <param name="IsApproved">Whether it may go.</param>
/// <param name="WasApprovedOtherwise">Whether another content was approved, and this one is not.</param>
public sealed record PendingCall(int Version, CallKind Kind, int Sequence, CallContent Content, IReadOnlyList<CallDifference> Differences, DateTime DueAt, DateTime Until, bool IsApproved, bool WasApprovedOtherwise)
{
    /// <summary>Whether it goes out at a local moment.</summary>
    public bool GoesAt(DateTime now) => IsApproved && DueAt <= now && now < Until;

    /// <summary>Freezes it.</summary>
    public Call Freeze(DateTime nowUtc) => new()
    {
        Meeting = Content.Meeting,
        Version = Version,
        Kind = Kind,
        Sequence = Sequence,
        MadeAt = nowUtc,
        Content = Content,
        Hash = CallHash.Of(Content),
        Differences = Differences,
    };
}
