namespace Arshjul.Core.Agendas;

/// <summary>A file that belongs to a meeting, or to one item of its agenda; its bytes lie in <see cref="IPaperStore"/> (sv: handling).</summary>
public sealed record MeetingPaper
{
    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>Its own key, unique in the meeting.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the item, <see cref="AgendaItem.Id"/>; null when it is the whole meeting's.</summary>
    public string? Item { get; init; }

    /// <summary>Which of the papers that the item expects it is; null when it is none of them.</summary>
    public string? Expected { get; init; }

    /// <summary>The file's name, with its ending.</summary>
    public required string FileName { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of its bytes, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Key of who added it.</summary>
    public required string By { get; init; }

    /// <summary>UTC instant it was added.</summary>
    public required DateTime At { get; init; }
}
