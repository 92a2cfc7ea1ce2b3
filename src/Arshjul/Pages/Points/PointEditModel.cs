using Arshjul.Web.Forms;

namespace Arshjul.Pages.Points;

/// <summary>A standing point being written.</summary>
public sealed record PointEditModel
{
    /// <summary>The page's heading.</summary>
    public required string Heading { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Path { get; init; }

    /// <summary>Where one goes without saving.</summary>
    public required string Back { get; init; }

    /// <summary>How the point looked when the form was shown.</summary>
    public required string Seen { get; init; }

    /// <summary>What stands in the form.</summary>
    public required FormState Form { get; init; }

    /// <summary>What can be chosen, by field: value and words.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Text)>> Choices { get; init; }

    /// <summary>Where it lands with what is typed; null before that was asked for.</summary>
    public PointPreviewModel? Preview { get; init; }
}
