using Arshjul.Core.Words;

namespace Arshjul.Web;

/// <summary>What stands around every page.</summary>
public sealed record PageFrame
{
    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>The organisation's name; empty before there is one.</summary>
    public required string Organisation { get; init; }

    /// <summary>Who reads.</summary>
    public required Visitor Visitor { get; init; }

    /// <summary>The page's own address, without the host.</summary>
    public required string Path { get; init; }

    /// <summary>The roads to the other pages.</summary>
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>Whether the page is shown within another's: without roads, forms and cookies.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>That all sending is stopped; null while mail may go.</summary>
    public HeldBanner? Held { get; init; }

    /// <summary>What was just done.</summary>
    public DoneNotice? Notice { get; init; }

    /// <summary>Name of the field that proves a form to be ours.</summary>
    public string ProofName { get; init; } = "";

    /// <summary>Its value for this visitor.</summary>
    public string Proof { get; init; } = "";

    /// <summary>The language of the visitor.</summary>
    public Phrasebook Words => Visitor.Words;
}
