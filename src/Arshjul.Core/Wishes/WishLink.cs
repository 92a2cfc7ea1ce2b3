using Arshjul.Core.Meetings;

namespace Arshjul.Core.Wishes;

/// <summary>That a meeting lies so many working days from one of another group's, or of its own group's of another kind (sv: led i kedjan).</summary>
public sealed record WishLink
{
    /// <summary>Key of the other group.</summary>
    public required string Group { get; init; }

    /// <summary>The kind of its meetings.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>The day of its meeting that is counted from.</summary>
    public LinkDay Day { get; init; }

    /// <summary>Least number of working days between the two days.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>Greatest number of working days between them; null for the whole way.</summary>
    public int? AtMost { get; init; }

    /// <summary>Whether it must hold.</summary>
    public WishStrength Strength { get; init; }
}
