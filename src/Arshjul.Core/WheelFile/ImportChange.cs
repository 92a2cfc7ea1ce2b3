using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>What an import does to one thing of the plan (sv: ändring).</summary>
/// <param name="Action">Added, changed or removed.</param>
/// <param name="List">The list it stands in, as the file calls it, <c>meetings</c>; <c>organisation</c> for the organisation itself.</param>
/// <param name="Key">Its key, <c>fsg-2026-03-10</c>, with its group's before it where keys are the group's own, <c>fsg/ekonomi</c>.</param>
/// <param name="Properties">What changes in it; empty for what is added or removed.</param>
public sealed record ImportChange(ImportAction Action, string List, string Key, IReadOnlyList<PropertyChange> Properties)
{
    /// <summary>The change in one line for people.</summary>
    public Sentence Told => new("wheel.change." + Action, new Sentence("wheel.the." + List), Key, string.Join("; ", Properties.Select(p => $"{p.Name}: {p.Before ?? "–"} → {p.After ?? "–"}")));
}
