namespace Arshjul.Web;

/// <summary>Where to go on to, when the address came with the request: never to another site.</summary>
internal static class LocalPath
{
    /// <summary>The address when it is one of ours, else the start page.</summary>
    public static string Of(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal) ? path : "/";

    /// <summary>The address as it may stand in a header, where letters beyond ASCII may not.</summary>
    public static string InHeader(string path) =>
        string.Concat(path.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
