using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Hosting;

/// <summary>Where the details of a failure go: a file a month in <c>logs</c> in the data folder. No addresses of people and no secrets stand in it.</summary>
internal static partial class FaultLog
{
    private static readonly Lock Writing = new();

    /// <summary>Writes an exception down.</summary>
    /// <returns>The file, or null when there is no data folder or it cannot be written.</returns>
    public static string? Write(string data, Exception exception, TimeProvider clock) => Write(data, "Error", exception.ToString(), clock);

    /// <summary>Writes a text down.</summary>
    /// <returns>The file, or null when there is no data folder or it cannot be written.</returns>
    public static string? Write(string data, string level, string text, TimeProvider clock)
    {
        if (!Directory.Exists(data))
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var file = Path.Combine(data, "logs", string.Create(CultureInfo.InvariantCulture, $"arshjul-{now:yyyy-MM}.log"));
        try
        {
            lock (Writing)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-ddTHH:mm:ssZ} {level} {Scrub(text)}\n"));
            }
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A text without mail addresses, the secrets of feeds and links, and passwords.</summary>
    internal static string Scrub(string text) => Secret().Replace(Address().Replace(text, "…@…"), "$1…");

    [GeneratedRegex(@"[^\s<>""'(),;:=]+@[^\s<>""'(),;:]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(/feeds/|/in/|/start/|arshjul_|password=|pwd=)[^\s;""'<>]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
