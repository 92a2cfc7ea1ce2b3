using System.Xml;

namespace Arshjul.Templates.Wheels;

/// <summary>What people wrote, as XML can hold it: characters that no XML file may have become spaces.</summary>
internal static class XmlText
{
    /// <summary>The text.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var isPair = (i + 1 < from.Length && char.IsSurrogatePair(from[i], from[i + 1])) || (i > 0 && char.IsSurrogatePair(from[i - 1], from[i]));
            to[i] = isPair || (XmlConvert.IsXmlChar(from[i]) && !char.IsControl(from[i])) ? from[i] : ' ';
        }
    });
}
