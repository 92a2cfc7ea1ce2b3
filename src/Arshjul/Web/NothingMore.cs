namespace Arshjul.Web;

/// <summary>Fills a page that always says the same.</summary>
public sealed record NothingMore
{
    /// <summary>The one there is.</summary>
    public static NothingMore Model { get; } = new();
}
