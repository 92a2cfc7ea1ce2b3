namespace Arshjul.Core.DateReading;

/// <summary>What became of a piece of text in which dates were looked for.</summary>
public enum ReadState
{
    /// <summary>It is one date and no other.</summary>
    Understood,

    /// <summary>It is a date, but which one must be asked; nothing is guessed.</summary>
    Asked,

    /// <summary>It holds for the dates that follow: a year, a month or a time.</summary>
    Heading,

    /// <summary>No date was seen in it. It stays in sight.</summary>
    NoDate,
}
