namespace Arshjul.Core.Editing;

/// <summary>A link of a wish as typed in a form; one without a group is none. A fault names its field with the row's number before it, <c>link0Group</c>.</summary>
public sealed record WishLinkForm
{
    /// <summary>Key of the other group.</summary>
    public string? Group { get; init; }

    /// <summary>Whether it comes after the other's meeting; before it otherwise.</summary>
    public bool IsAfter { get; init; }

    /// <summary>The kind of the other's meetings, a word of <see cref="Meetings.MeetingKind"/>; empty is ordinary ones.</summary>
    public string? Kind { get; init; }

    /// <summary>The day of it that is counted from, a word of <see cref="Wishes.LinkDay"/>; empty is the meeting itself.</summary>
    public string? Day { get; init; }

    /// <summary>Least number of working days between; empty is one.</summary>
    public string? AtLeast { get; init; }

    /// <summary>Greatest number of working days between; empty is no limit.</summary>
    public string? AtMost { get; init; }

    /// <summary>Whether it is weighed and need not hold.</summary>
    public bool IsSoft { get; init; }
}
