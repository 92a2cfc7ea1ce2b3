namespace Arshjul.Core.Wheels;

/// <summary>A meeting of the picture as a row of a table.</summary>
/// <param name="Key">The meeting's key.</param>
/// <param name="Date">"tis 10 mars", several days "10–11 mars", or when an undated one is thought to be.</param>
/// <param name="Week">ISO week; null while undated.</param>
/// <param name="Hours">"13.00–15.30"; null while undated.</param>
/// <param name="Group">The labels of its groups.</param>
/// <param name="Kind">What sort of meeting.</param>
/// <param name="Status">How it stands, and why when it is cancelled.</param>
/// <param name="Title">Its own title.</param>
/// <param name="Points">Titles of all its standing points, those of every meeting too.</param>
/// <param name="Deadlines">Its deadlines in words.</param>
public sealed record WheelRow(string Key, string Date, int? Week, string? Hours, string Group, string Kind, string Status, string? Title, IReadOnlyList<string> Points, IReadOnlyList<string> Deadlines);
