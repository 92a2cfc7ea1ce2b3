using System.Globalization;
using System.Text;

namespace Arshjul.Delivery.Mail;

/// <summary>
/// Makes one line of harmless text of whatever somebody wrote: every text that goes into a mail goes through here.
/// Line ends and other white space become one space; control characters, bidirectional controls, other invisible ones and half characters go.
/// Joiners stay, since emoji and some scripts need them.
/// </summary>
public static class CleanText
{
    /// <summary>The text on one line, without what does not show.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = clean.Length > 0;
                continue;
            }
            if (!Shows(rune))
                continue;
            if (space)
                clean.Append(' ');
            space = false;
            clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>The text on one line, or null when there is none or nothing of it shows.</summary>
    public static string? OrNull(string? text) => text is not null && Of(text) is { Length: > 0 } clean ? clean : null;

    /// <summary>A clean text as it may stand in a header. Plain letters are not encoded there, and what looks encoded (RFC 2047 §2) would be read as what it stands for: a space parts its beginning.</summary>
    public static string InHeader(string clean) => clean.Replace("=?", "= ?", StringComparison.Ordinal);

    // EnumerateRunes gives U+FFFD for half a surrogate pair.
    private static bool Shows(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF,
        _ => true,
    };
}
