using System.Text.Encodings.Web;

namespace Arshjul.Delivery.Templating;

/// <summary>Encodes nothing: in plain text every character stands for itself.</summary>
internal sealed class PlainTextEncoder : HtmlEncoder
{
    public override int MaxOutputCharactersPerInputCharacter => 1;

    public override bool WillEncode(int unicodeScalar) => false;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => -1;

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        numberOfCharactersWritten = 0;
        return false;
    }
}
