using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Arshjul.Delivery.Tests.Templates;

/// <summary>Reads the mails' HTML with an XML parser that is none of ours: what is not well formed is a failure.</summary>
internal static partial class Markup
{
    public static XElement Parse(string html) =>
        XDocument.Parse(Void().Replace(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<$1$2/>"), LoadOptions.PreserveWhitespace).Root!;

    /// <summary>Element names with their attributes' names, in document order: what must not depend on what people wrote.</summary>
    public static IReadOnlyList<string> Structure(XElement root) =>
        [.. root.DescendantsAndSelf().Select(e => $"{string.Concat(e.Ancestors().Select(_ => ' '))}{e.Name.LocalName} {string.Join(' ', e.Attributes().Select(a => a.Name.LocalName))}")];

    /// <summary>The words a reader meets, in order.</summary>
    public static IReadOnlyList<string> Words(XElement root) =>
        Words(string.Join(' ', root.Element("body")!.DescendantNodes().OfType<XText>().Select(t => t.Value)));

    /// <summary>The words of a text, without addresses, marks and case.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Word().Matches(Address().Replace(text, " ")).Select(m => m.Value.ToUpperInvariant())];

    [GeneratedRegex("<(meta|br|hr|img|input|link)([^>]*?)/?>")]
    private static partial Regex Void();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
