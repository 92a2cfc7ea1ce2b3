using System.Text;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>A calendar's lines as they were before they were folded, and the properties of its entries by their whole names.</summary>
internal static class CalendarLines
{
    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>The lines with their folds undone (RFC 5545 §3.1).</summary>
    public static IReadOnlyList<string> Unfolded(byte[] bytes) => Text(bytes).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The value of each line of the only entry that begins with a name, parameters or not.</summary>
    public static string? Entry(byte[] bytes, string name) => EntryLines(bytes).Where(l => l.Split(':', ';')[0] == name).Select(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]).SingleOrDefault();

    /// <summary>The whole line of the only entry with a name, with its parameters.</summary>
    public static string EntryLine(byte[] bytes, string name) => EntryLines(bytes).Single(l => l.Split(':', ';')[0] == name);

    private static IEnumerable<string> EntryLines(byte[] bytes) =>
        Unfolded(bytes).SkipWhile(l => l != "BEGIN:VEVENT").TakeWhile(l => l != "END:VEVENT");
}
