namespace Arshjul.Core.Calls;

/// <summary>A paper that a mail about a meeting brings with it or names (sv: handling).</summary>
/// <param name="FileName">The file's name, with its ending.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="About">The item it belongs to, its number and heading; null for the whole meeting.</param>
/// <param name="Hash">SHA-256 of its bytes, hexadecimal: what they are found by.</param>
/// <param name="IsAttached">Whether the file is in the mail itself.</param>
public sealed record CallPaper(string FileName, long Size, string? About, string Hash, bool IsAttached = false);
