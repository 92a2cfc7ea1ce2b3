namespace Arshjul.Core.DateReading;

/// <summary>A line, row or entry of what somebody pasted or handed in as a file.</summary>
/// <param name="Where">Where it stands, as people would say it: "3", "Blad1 B7".</param>
/// <param name="Text">What stands there.</param>
public sealed record SourceLine(string Where, string Text)
{
    /// <summary>The date, when the source holds dates as such (a calendar file, a date cell); the text is then only words.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>In which column of a spreadsheet that date stands, counted from 0.</summary>
    public int DateColumn { get; init; }

    /// <summary>The last day of several.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Local start.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Its cells stand in their own columns, as a spreadsheet's do: a row that ends early lacks its last ones.</summary>
    public bool IsAligned { get; init; }
}
