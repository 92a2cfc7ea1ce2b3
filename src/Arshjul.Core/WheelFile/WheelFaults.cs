using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>The faults found so far, each with its place.</summary>
internal sealed class WheelFaults
{
    /// <summary>More than this nobody reads; the rest are counted.</summary>
    private const int Shown = 200;

    private readonly List<(int File, int Line, int Column, Sentence Told)> _all = [];

    public bool Any => _all.Count > 0;

    public IEnumerable<Sentence> Told => _all.Select(f => f.Told);

    /// <summary>The faults without the lines on which they stand: what a page says, which has none.</summary>
    public IEnumerable<Sentence> Bare => _all.Select(f => f.Told.Code == "wheel.at" ? (Sentence)f.Told.Arguments[3]! : f.Told);

    /// <summary>Adds a fault at a value, where the file that last touched it has it.</summary>
    public void Add(PositionedNode at, string code, params IReadOnlyList<object?> arguments)
    {
        var place = at.Origin;
        Add(place.File, place.FileName, place.Line, place.Column, place.Path, new Sentence(code, arguments));
    }

    public void Add(int file, string fileName, int line, int column, string path, Sentence what) => _all.Add((file, line, column, file < 0
        ? new Sentence("wheel.stored", path, what)
        : new Sentence("wheel.at", fileName, line, path, what)));

    /// <summary>Forgets the faults at stored places that were there before.</summary>
    public void Without(WheelFaults before)
    {
        var words = Phrasebook.In("sv");
        var old = before._all.Select(f => words.Say(f.Told)).ToHashSet(StringComparer.Ordinal);
        _all.RemoveAll(f => f.File < 0 && old.Contains(words.Say(f.Told)));
    }

    public void ThrowIfAny()
    {
        if (!Any)
            return;
        var sorted = _all.OrderBy(f => f.File < 0).ThenBy(f => f.File).ThenBy(f => f.Line).ThenBy(f => f.Column).Select(f => f.Told).ToList();
        throw new InputException(sorted.Count <= Shown ? sorted : [.. sorted.Take(Shown), new Sentence("wheel.more", sorted.Count - Shown)]);
    }
}
