using System.Text.RegularExpressions;
using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>What a text must be like, by the property it stands in.</summary>
internal static partial class TextRules
{
    public const string KeyPattern = "^[a-z0-9][a-z0-9-]{0,79}$";

    /// <summary>Characters that could break a mail header, a calendar line or a terminal.</summary>
    public static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    /// <summary>What is wrong with the text, or null.</summary>
    public static Sentence? Fault(NodeProperty property, string text)
    {
        if (text.Any(IsControl))
            return new Sentence(text.AsSpan().IndexOfAny('\n', '\r') >= 0 ? "wheel.lineBreak" : "wheel.control", Shown.Quoted(text));
        if (property.Required && string.IsNullOrWhiteSpace(text))
            return new Sentence("wheel.blank");
        return property.Name switch
        {
            "key" when !Key().IsMatch(text) => KeyFault(text),
            "email" or "mailbox" when !IsMail(text) => new Sentence("wheel.email", Shown.Quoted(text)),
            "link" when property.Owner == typeof(Place) && !IsLink(text) => new Sentence("wheel.link", Shown.Quoted(text)),
            "zone" when property.Owner == typeof(Organisation) && Zone.Find(text) is null => new Sentence("wheel.zone", Shown.Quoted(text)),
            "language" when property.Owner == typeof(Organisation) && text is not ("sv" or "en") => new Sentence("wheel.language", Shown.Quoted(text)),
            _ when property.Owner == typeof(OwnWords) => OwnWordsText.Fault(Enum.Parse<OwnWordsField>(property.Name, ignoreCase: true), text),
            "name" when property.Owner == typeof(StandingPoint) || property.Owner == typeof(PointChange) => TemplateFault(text),
            _ => null,
        };
    }

    private static Sentence KeyFault(string text) => text switch
    {
        "" => new Sentence("wheel.blank"),
        { Length: > 80 } => new Sentence("wheel.key.long", Shown.Quoted(text)),
        _ when text.Any(c => !char.IsAscii(c)) => new Sentence("wheel.key.letters", Shown.Quoted(text), Shown.Quoted(AsKey(text))),
        _ => new Sentence("wheel.key.form", Shown.Quoted(text), Shown.Quoted(AsKey(text))),
    };

    /// <summary>A key that the text could have been.</summary>
    private static string AsKey(string text)
    {
        var plain = NotKey().Replace(text.ToLowerInvariant().Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace('é', 'e'), "-").Trim('-');
        return plain.Length == 0 ? "nyckel" : plain;
    }

    private static Sentence? TemplateFault(string text) =>
        TitleTemplate.Unknown(text).FirstOrDefault() is { } unknown ? new Sentence("wheel.template", Shown.Short(unknown)) : null;

    public static bool IsMail(string text) => text.Length <= 254 && Mail().IsMatch(text);

    private static bool IsLink(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    [GeneratedRegex(KeyPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotKey();

    // One mailbox, no display name, no quoting, no list: enough to tell an address from a slip. The mail library judges the rest.
    [GeneratedRegex(@"^[^\s@<>(),;:""\\\[\]]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mail();
}
