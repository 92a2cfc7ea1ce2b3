using System.Globalization;
using System.Text;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Rehearsal;
using Arshjul.Delivery.Calendars;
using Arshjul.Delivery.Templating;

namespace Arshjul.Commands.Rehearsing;

/// <summary>What a rehearsed year leaves behind beside its mails: the feeds as of its end and each meeting's agenda as of the meeting.</summary>
internal static class RehearsalPapers
{
    /// <summary>Writes them.</summary>
    public static async Task WriteAsync(RehearsalFolder folder, RehearsalSummary summary, string? group, TemplateRenderer renderer, CancellationToken cancel)
    {
        var end = summary.End;
        foreach (var one in end.Plan.Groups.Where(g => group is null || g.Key == group))
            await folder.WriteAsync("feeds", one.Key + ".ics", FeedWriter.Write(new FeedBuilder(end).Of(FeedRecipe.OfGroup(one.Key))), cancel);
        var written = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var meeting in MeetingsOf(summary, group))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{meeting.Groups[0]}-{meeting.Date:yyyy-MM-dd}");
            var number = written[name] = written.GetValueOrDefault(name) + 1;
            var at = PlanLookup.AsOf(end, meeting);
            var text = await AgendaPrinter.TextAsync(renderer, at, at.FindMeeting(meeting.Key)!);
            await folder.WriteAsync("agendas", number == 1 ? name + ".txt" : $"{name}-{number}.txt", Encoding.UTF8.GetBytes(text), cancel);
        }
    }

    private static IEnumerable<KnownMeeting> MeetingsOf(RehearsalSummary summary, string? group) => summary.End.Meetings
        .Where(m => m.Stands && m.Date!.Value.Year == summary.Year && (group is null || m.Groups.Contains(group)))
        .OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal);
}
