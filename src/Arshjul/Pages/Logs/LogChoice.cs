using System.Globalization;
using Arshjul.Core.Audit;
using Arshjul.Storage.Auditing;
using Arshjul.Web;

namespace Arshjul.Pages.Logs;

/// <summary>What the address asks of the log; what it cannot mean is not asked.</summary>
/// <param name="Group">Key of the group; empty for all.</param>
/// <param name="Kind">The kind of thing; empty for all.</param>
/// <param name="Actor">Who did it; empty for all.</param>
/// <param name="Before">Only what was done before this number.</param>
internal sealed record LogChoice(string Group, string Kind, string Actor, long? Before)
{
    /// <summary>Whether anything but a page was chosen.</summary>
    public bool IsFiltered => Group.Length + Kind.Length + Actor.Length > 0;

    /// <summary>Reads it.</summary>
    public static LogChoice Of(PageContext page, IReadOnlyList<string> actors)
    {
        var query = page.Http.Request.Query;
        return new LogChoice(
            LogBuilder.Groups(page).FirstOrDefault(g => g.Key == query["grupp"])?.Key ?? "",
            LogKinds.All.FirstOrDefault(k => k == query["slag"]) ?? "",
            actors.FirstOrDefault(a => a == query["vem"]) ?? "",
            long.TryParse(query["fore"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null);
    }

    /// <summary>What is asked of the database.</summary>
    public AuditQuery Query => new()
    {
        Before = Before,
        Actor = Actor.Length == 0 ? null : Actor,
        Actions = Kind is "" or LogKinds.Other ? null : LogKinds.In(Kind),
        NotActions = Kind == LogKinds.Other ? LogKinds.Known : [],
    };

    /// <summary>Whether an entry is about the group that was chosen.</summary>
    public bool IsAbout(AuditEntry entry, LogSubjects subjects) => Group.Length == 0 || subjects.Of(entry).Any(s => s.Groups.Contains(Group, StringComparer.Ordinal));

    /// <summary>An address with the same choice.</summary>
    public string PathOf(string path, long? before)
    {
        var parts = new[] { ("grupp", Group), ("slag", Kind), ("vem", Actor), ("fore", before?.ToString(CultureInfo.InvariantCulture) ?? "") }
            .Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
