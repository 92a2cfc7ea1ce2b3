namespace Arshjul.Core.Editing;

/// <summary>A seat as typed in a form. A fault names its field as here, in camelCase.</summary>
public sealed record SeatForm
{
    /// <summary>What it is for, a word of <see cref="Groups.SeatRole"/>.</summary>
    public string? Role { get; init; }

    /// <summary>The organisation it belongs to.</summary>
    public string? Party { get; init; }

    /// <summary>The function by which agenda items name their owner.</summary>
    public string? Title { get; init; }

    /// <summary>First day the seat exists; empty for as long as anyone remembers. Read for a new seat alone.</summary>
    public string? From { get; init; }

    /// <summary>Key of who holds it from then; empty for a vacant seat. Read for a new seat alone.</summary>
    public string? Person { get; init; }

    /// <summary>Who holds it from then, when it is somebody who is not among the people yet. Read for a new seat alone.</summary>
    public PersonForm? Newcomer { get; init; }
}
