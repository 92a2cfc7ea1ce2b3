namespace Arshjul.Templates.Wheels;

/// <summary>Meetings that stand so close on a ring that they share a place and are counted instead of dated.</summary>
/// <param name="Marks">They, in order of time; one for a meeting that stands alone.</param>
/// <param name="Middle">Middle angle.</param>
/// <param name="Half">Half the angle it takes.</param>
/// <param name="Step">Angle from one to the next; the number takes the first step.</param>
/// <param name="Size">Radius of each shape.</param>
internal sealed record MarkBunch(IReadOnlyList<(string Key, double Angle)> Marks, double Middle, double Half, double Step, double Size)
{
    /// <summary>Whether it is a bunch indeed.</summary>
    public bool IsShared => Marks.Count > 1;

    /// <summary>Angle of the number.</summary>
    public double NumberAt => Middle - (Marks.Count * Step / 2);

    /// <summary>Where each stands.</summary>
    public IEnumerable<MarkPlace> Places => IsShared
        ? Marks.Select((m, i) => new MarkPlace(m.Key, NumberAt + ((i + 1) * Step), Size, false))
        : [new MarkPlace(Marks[0].Key, Middle, Size, true)];
}
