namespace Arshjul.Core.Replies;

/// <summary>What came of a calendar's reply.</summary>
public enum ReplyOutcome
{
    /// <summary>It is nobody's who was called, or not theirs who sent it: nothing was changed.</summary>
    NotBelieved,

    /// <summary>It answers a version that a later call has replaced: nothing was changed.</summary>
    Outdated,

    /// <summary>The meeting is over or off, or the person is no more in it: nothing was changed.</summary>
    TooLate,

    /// <summary>The person has said this, or something later, already: nothing was changed.</summary>
    KnownAlready,

    /// <summary>It is the person's answer now.</summary>
    Taken,
}
