namespace Arshjul.Core.Meetings;

/// <summary>The order that somebody gave a section of one meeting's agenda by hand; it says nothing of any other meeting (sv: ordning).</summary>
public sealed record AgendaOrder
{
    /// <summary>The day it was made.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>Key of the section.</summary>
    public required string Section { get; init; }

    /// <summary>Ids of the items that stand there, in order: <c>point:fsg/ekonomi/2026-T1</c>, <c>item:fsg/julfirande</c>.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];
}
