using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Delivery.Transport;

/// <summary>Makes a server's answer fit to be kept and shown: one short line without mail addresses.</summary>
internal static partial class AnswerText
{
    private const int Longest = 300;

    /// <summary>The answer with its code in front.</summary>
    /// <param name="status">The three digits.</param>
    /// <param name="text">What the server said after them.</param>
    /// <param name="addresses">The message's own addresses; their parts before the @ are taken out too.</param>
    public static string Of(int status, string? text, params IEnumerable<string> addresses)
    {
        var clean = Address().Replace(Spaces().Replace(text ?? "", " "), "…");
        foreach (var local in addresses.Select(a => a.Split('@')[0]).Where(l => l.Length > 2))
            clean = Regex.Replace(clean, $@"(?<!\w){Regex.Escape(local)}(?!\w)", "…", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        clean = $"{status.ToString(CultureInfo.InvariantCulture)} {clean.Trim()}".Trim();
        return clean.Length <= Longest ? clean : clean[..Longest] + "…";
    }

    [GeneratedRegex(@"<?(""[^""]*""|[^\s<>@""]+)@[^\s<>@:;,]+>?", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
