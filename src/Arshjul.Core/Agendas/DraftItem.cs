namespace Arshjul.Core.Agendas;

/// <summary>An item on its way to its place: the section's, then the point's order, then label, then key.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="Order">Its place in the section.</param>
/// <param name="Label">The instance's label; "~" for what is no standing point, so that it comes after.</param>
/// <param name="Key">What breaks ties: the same facts in any order give the same agenda.</param>
/// <param name="Item">The item.</param>
internal sealed record DraftItem(string Section, int Order, string Label, string Key, AgendaItem Item);
