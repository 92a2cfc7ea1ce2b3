namespace Arshjul.Core.Editing;

/// <summary>A file that was put in a form.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Hash">SHA-256 of that, hexadecimal.</param>
public sealed record PaperForm(string FileName, ReadOnlyMemory<byte> Bytes, string Hash);
