using System.Collections.Frozen;

namespace Arshjul.Core.Agendas;

/// <summary>The sorts of file that a paper may be: what meetings send each other, and nothing that a browser would run (OWASP ASVS 5.2.2).</summary>
public sealed record PaperFormat
{
    /// <summary>The largest paper, in bytes.</summary>
    public const int LargestSize = 10_000_000;

    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Packed = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    private static readonly FrozenDictionary<string, PaperFormat> ByEnding = new PaperFormat[]
    {
        new("pdf", "application/pdf", Pdf),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Packed),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Packed),
        new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Packed),
        new("odt", "application/vnd.oasis.opendocument.text", Packed),
        new("ods", "application/vnd.oasis.opendocument.spreadsheet", Packed),
        new("odp", "application/vnd.oasis.opendocument.presentation", Packed),
        new("png", "image/png", Png),
        new("jpg", "image/jpeg", Jpeg),
        new("jpeg", "image/jpeg", Jpeg),
        new("txt", "text/plain; charset=utf-8", []),
    }.ToFrozenDictionary(f => f.Ending, StringComparer.OrdinalIgnoreCase);

    private readonly byte[] _beginning;

    private PaperFormat(string ending, string mediaType, byte[] beginning) => (Ending, MediaType, _beginning) = (ending, mediaType, beginning);

    /// <summary>The endings, as a browser's file chooser wants them.</summary>
    public static string Accepted { get; } = string.Join(',', ByEnding.Keys.Order(StringComparer.Ordinal).Select(e => "." + e));

    /// <summary>The ending of the file's name, without its dot.</summary>
    public string Ending { get; }

    /// <summary>The media type it is sent as.</summary>
    public string MediaType { get; }

    /// <summary>The format of a file by its name, or null when it is none of these.</summary>
    public static PaperFormat? Of(string fileName) => fileName.LastIndexOf('.') is >= 0 and var dot ? ByEnding.GetValueOrDefault(fileName[(dot + 1)..]) : null;

    /// <summary>Whether the bytes begin as a file of this format does; a text holds no zero byte.</summary>
    public bool Fits(ReadOnlySpan<byte> bytes) => _beginning.Length > 0 ? bytes.StartsWith(_beginning) : !bytes.Contains((byte)0);
}
