using Arshjul.Core.Words;

namespace Arshjul.Core.DateReading;

/// <summary>What was read out of a line, or of one of the dates in it (sv: utläst datum).</summary>
public sealed record ReadDate
{
    /// <summary>Where the line stands.</summary>
    public required string Where { get; init; }

    /// <summary>The whole line.</summary>
    public required string Text { get; init; }

    /// <summary>What became of it.</summary>
    public required ReadState State { get; init; }

    /// <summary>The date; null while it is asked for.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The last day of several.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Local start.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>The line's other words, such as a place.</summary>
    public string Rest { get; init; } = "";

    /// <summary>What a table's row is about, where each month has its column: two rows of one day are two meetings. Else empty.</summary>
    internal string Row { get; init; } = "";

    /// <summary>What must be answered before it can be taken; what a date that was understood makes one wonder.</summary>
    public IReadOnlyList<Sentence> Remarks { get; init; } = [];

    /// <summary>The dates it may mean, likeliest first, when it is asked.</summary>
    public IReadOnlyList<DateOnly> Readings { get; init; } = [];
}
