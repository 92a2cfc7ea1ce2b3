namespace Arshjul.Core.StandingPoints;

/// <summary>A standing point as it stands on one day: what it is called, where it stands, who owns it.</summary>
/// <param name="Name">Title or its template.</param>
/// <param name="Section">Key of the section.</param>
/// <param name="Order">Its place in the section.</param>
/// <param name="Owners">Who owns it.</param>
/// <param name="SubPoints">Headings under it.</param>
/// <param name="Rule">When it is due.</param>
/// <param name="State">Whether it runs.</param>
public sealed record KnownPoint(string Name, string Section, int Order, IReadOnlyList<string> Owners, IReadOnlyList<SubPoint> SubPoints, DueRule Rule, PointState State);
