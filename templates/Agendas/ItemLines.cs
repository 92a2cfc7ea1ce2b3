using Arshjul.Core.Agendas;
using Arshjul.Templates.Words;

namespace Arshjul.Templates.Agendas;

/// <summary>What is printed about an item, the same in HTML and text: the heading with its owners after a comma, as the seeds print them, and the lines under it.</summary>
public static class ItemLines
{
    /// <summary>The owners as they stand after the heading, ", HR"; empty when there are none.</summary>
    public static string Owners(IReadOnlyList<string> owners) => owners.Count == 0 ? "" : ", " + string.Join(", ", owners);

    /// <summary>The number with its full stop, "3."; empty when the item has none.</summary>
    public static string Number(AgendaItem item) => item.Number.Length == 0 ? "" : item.Number + ".";

    /// <summary>The lines under the heading that the program says itself: papers, another item, why it stands here.</summary>
    public static IReadOnlyList<string> Notes(AgendaItem item, MailWords words)
    {
        List<string> notes = [];
        if (item.Documents.Count > 0)
            notes.Add(words.Documents(item.Documents));
        if (item.RefersTo is { } other)
            notes.Add(words.SeeItem(other));
        if (item.Origin == ItemOrigin.FollowUp)
            notes.Add(words.FollowUp);
        if (item.Origin == ItemOrigin.OpenQuestion)
            notes.Add(words.OpenQuestion);
        if (item.IsLate)
            notes.Add(words.Late);
        return notes;
    }
}
