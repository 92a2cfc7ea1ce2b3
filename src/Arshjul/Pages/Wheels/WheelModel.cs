using Arshjul.Core.Wheels;
using Arshjul.Templates.Wheels;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Wheels;

/// <summary>The year wheel's page.</summary>
public sealed record WheelModel
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The picture.</summary>
    public required YearWheel Wheel { get; init; }

    /// <summary>The picture as it is drawn.</summary>
    public required WheelDrawingModel Drawing { get; init; }

    /// <summary>The same in rows.</summary>
    public required WheelTable Table { get; init; }

    /// <summary>What is chosen.</summary>
    public required FormState Choice { get; init; }

    /// <summary>What can be chosen, by field: value and words.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Text)>> Choices { get; init; }

    /// <summary>Keys of the meetings whose pages the reader may open.</summary>
    public required IReadOnlySet<string> Open { get; init; }

    /// <summary>The address's query, to be kept when the picture is fetched as a file.</summary>
    public required string Query { get; init; }

    /// <summary>Whether anything is left out.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>Whether the reader may share the wheel with those who do not sign in.</summary>
    public bool MayShare { get; init; }
}
