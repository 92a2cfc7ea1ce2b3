namespace Arshjul.Core.Calls;

/// <summary>What can differ between two versions of a call, in the order in which it is told.</summary>
public enum DifferenceKind
{
    /// <summary>The date.</summary>
    Date,

    /// <summary>The time of day.</summary>
    Time,

    /// <summary>The place.</summary>
    Place,

    /// <summary>Preliminary or decided.</summary>
    Status,

    /// <summary>What sort of meeting it is.</summary>
    Kind,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Who is called, in words.</summary>
    Called,

    /// <summary>The agenda's heading.</summary>
    Heading,

    /// <summary>An item came to the agenda.</summary>
    ItemAdded,

    /// <summary>An item left the agenda.</summary>
    ItemRemoved,

    /// <summary>An item reads otherwise, its heading, owner, sub-points or text, or stands in another section.</summary>
    ItemChanged,

    /// <summary>The items stand in another order.</summary>
    ItemsReordered,

    /// <summary>A deadline.</summary>
    Deadline,
}
