namespace Arshjul.Core.Editing;

/// <summary>Where a paper belongs.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Heading">The item's number and heading.</param>
/// <param name="Expected">Which of its expected papers; null for another.</param>
public sealed record PaperPlace(string Item, string Heading, string? Expected)
{
    /// <summary>How it is named in a form.</summary>
    public string Value => Expected is null ? Item : $"{Item}\n{Expected}";
}
