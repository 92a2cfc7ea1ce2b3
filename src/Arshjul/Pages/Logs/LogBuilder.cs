using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Audit;
using Arshjul.Core.Groups;
using Arshjul.Storage.Auditing;
using Arshjul.Tables;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Logs;

/// <summary>Gathers what the log shows a visitor.</summary>
internal static class LogBuilder
{
    private const int PageSize = 100;
    private const string Path = "/logg";
    private static readonly string[] Columns = ["number", "when", "who", "what", "about"];

    /// <summary>The page.</summary>
    public static async Task<LogModel> OfAsync(PageContext page)
    {
        var actors = await ActorsAsync(page);
        var choice = LogChoice.Of(page, actors);
        var (entries, subjects) = await ReadAsync(page, choice, PageSize + 1);
        var shown = entries.Take(PageSize).ToList();
        var words = page.Words;
        return new LogModel
        {
            Rows = [.. shown.Select(e => RowOf(page, e, subjects))],
            Choices = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal)
            {
                ["grupp"] = [("", words.Say("web.log.allGroups")), .. Groups(page).Select(g => (g.Key, g.Label))],
                ["slag"] = [("", words.Say("web.log.allKinds")), .. LogKinds.All.Select(k => (k, words.Say("web.log.kind." + k)))],
                ["vem"] = [("", words.Say("web.log.allActors")), .. actors.Select(a => (Value: a, Text: LogActors.Of(page.At, a, words))).OrderBy(a => a.Text, StringComparer.Create(words.Culture, true))],
            },
            Chosen = FormState.Of(("grupp", choice.Group), ("slag", choice.Kind), ("vem", choice.Actor)),
            IsFiltered = choice.IsFiltered,
            Newest = choice.Before is null ? null : choice.PathOf(Path, null),
            Older = entries.Count > PageSize ? choice.PathOf(Path, shown[^1].Number) : null,
            Download = choice.PathOf(Path + ".csv", null),
        };
    }

    /// <summary>All that was chosen as a table in a file.</summary>
    public static async Task<string> CsvAsync(PageContext page)
    {
        var choice = LogChoice.Of(page, await ActorsAsync(page)) with { Before = null };
        var (entries, subjects) = await ReadAsync(page, choice, int.MaxValue);
        var words = page.Words;
        var head = Csv.Line(Columns.Select(c => words.Say("web.log." + c)));
        return head + string.Concat(entries.Select(e => RowOf(page, e, subjects))
            .Select(r => Csv.Line(r.Number.ToString(CultureInfo.InvariantCulture), r.When, r.Who, r.What, string.Join(" · ", r.About.Select(a => a.Text)))));
    }

    /// <summary>The groups that can be chosen.</summary>
    public static IEnumerable<CooperationGroup> Groups(PageContext page) => page.At.Plan.Groups.Where(g => page.Visitor.May(Right.ReadGroup, [g.Key]));

    private static async Task<(IReadOnlyList<AuditEntry> Entries, LogSubjects Subjects)> ReadAsync(PageContext page, LogChoice choice, int most)
    {
        var subjects = new LogSubjects(page.At, page.Visitor);
        return (await page.Get<AuditReader>().LatestAsync(choice.Query, e => subjects.MaySee(e) && choice.IsAbout(e, subjects), most, page.Cancel), subjects);
    }

    // Whom one may choose: the program, oneself, and who sits in a group that one reads; the administrator everybody.
    private static async Task<IReadOnlyList<string>> ActorsAsync(PageContext page)
    {
        var (at, visitor) = (page.At, page.Visitor);
        var seated = at.Plan.Seats.Where(s => at.FindGroup(s.Group) is not null && visitor.May(Right.ReadGroup, [s.Group])).Select(s => s.HolderOn(at.Today)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. (await page.Get<AuditReader>().ActorsAsync(page.Cancel)).Where(a => a is "program" or "terminal" || a == visitor.Person || seated.Contains(a) || visitor.May(Right.Administer))];
    }

    private static LogModel.LoggedRow RowOf(PageContext page, AuditEntry entry, LogSubjects subjects)
    {
        var code = "web.log.action." + entry.Action;
        return new LogModel.LoggedRow(
            entry.Number,
            page.At.Zone.ToLocal(entry.At).ToString("yyyy-MM-dd HH\\.mm", CultureInfo.InvariantCulture),
            LogActors.Of(page.At, entry.Actor, page.Words),
            page.Words.Texts.ContainsKey(code) ? page.Words.Say(code) : entry.Action,
            subjects.Of(entry));
    }
}
