using Arshjul.Core.Access;
using Arshjul.Core.Audit;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Logs;

/// <summary>Reads what the entries of the audit are about, which stands there as keys, and says which of them a visitor may know of.</summary>
/// <param name="at">The plan now.</param>
/// <param name="visitor">Who reads.</param>
internal sealed class LogSubjects(PlanAt at, Visitor visitor)
{
    // What concerns every group and names nobody.
    private static readonly string[] Everybodys = ["import", "demo", "set-up", "roll", "hold-sending", "release-sending"];

    private readonly Dictionary<string, IReadOnlyList<LogSubject>> _known = new(StringComparer.Ordinal);

    /// <summary>What an entry is about, as far as the visitor may know; a thing that is no more, a person and a secret are nothing.</summary>
    public IReadOnlyList<LogSubject> Of(AuditEntry entry) => LogKinds.Of(entry.Action) == LogKinds.Access ? []
        : [.. All(entry.Subject).Where(s => visitor.Rights is { } rights && rights.May(Right.ReadGroup, s.Groups))];

    /// <summary>
    /// Whether the visitor may see an entry: it is about a group one reads, about all of them, or one did it oneself. The rest, who came in and what
    /// was opened to whom, is the administrator's; what belongs to other groups alone is theirs alone.
    /// </summary>
    public bool MaySee(AuditEntry entry) =>
        entry.Actor == visitor.Person || Of(entry).Count > 0 || (!IsOfGroups(entry) && (visitor.May(Right.Administer) || Everybodys.Contains(entry.Action)));

    private bool IsOfGroups(AuditEntry entry) => LogKinds.Of(entry.Action) != LogKinds.Access && All(entry.Subject).Count > 0;

    private IReadOnlyList<LogSubject> All(string subject)
    {
        if (!_known.TryGetValue(subject, out var all))
            _known[subject] = all = Find(subject) is { } whole ? [whole] : [.. subject.Split(' ').Select(FindPart).OfType<LogSubject>()];
        return all;
    }

    // "fsg/ekonomi" is a thing of the group's, most often a standing point.
    private LogSubject? FindPart(string part) => Find(part) ?? (part.Split('/', 2) is [var group, var key] && Find(group) is { } whose ? whose with { Text = NameOf(whose, group, key) } : null);

    private LogSubject? Find(string key)
    {
        if (at.FindMeeting(key) is { } meeting)
            return new LogSubject(meeting.Groups, NameOf(meeting), MeetingPaths.Of(meeting));
        return at.FindGroup(key) is { } group ? new LogSubject([group.Key], group.Label, null) : null;
    }

    private string NameOf(LogSubject whose, string group, string key) =>
        at.Plan.Points.FirstOrDefault(p => p.Group == group && p.Key == key) is { } point ? $"{whose.Text}: {point.Name}" : whose.Text;

    private string NameOf(KnownMeeting meeting) => $"{MeetingTitle.Of(at, meeting)} {Spoken.When(Words, meeting)}";

    private Phrasebook Words => visitor.Words;
}
