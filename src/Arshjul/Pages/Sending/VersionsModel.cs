using Arshjul.Core.Calls;
using Arshjul.Templates.Words;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Sending;

/// <summary>Two versions of a call side by side.</summary>
public sealed record VersionsModel
{
    /// <summary>Key of the meeting.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Meeting { get; init; }

    /// <summary>The versions that can be chosen, the latest first.</summary>
    public required IReadOnlyList<(string Value, string Text)> Versions { get; init; }

    /// <summary>Which are shown: <c>fran</c> and <c>till</c>.</summary>
    public required FormState Chosen { get; init; }

    /// <summary>What differs, each in a line.</summary>
    public required IReadOnlyList<WordedChange> Changes { get; init; }

    /// <summary>The two, line by line.</summary>
    public required IReadOnlyList<CallPair> Pairs { get; init; }

    /// <summary>What the older is called.</summary>
    public required string Older { get; init; }

    /// <summary>What the newer is called.</summary>
    public required string Newer { get; init; }
}
