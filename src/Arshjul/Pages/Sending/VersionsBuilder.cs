using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Templates.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Sending;

/// <summary>Lays two versions of a call beside each other.</summary>
internal static class VersionsBuilder
{
    /// <summary>The page; null when fewer than two were sent. What the address cannot mean becomes the latest and the one before it, and the older stands first.</summary>
    public static async Task<VersionsModel?> OfAsync(PageContext page, KnownMeeting meeting)
    {
        var (at, words) = (page.At, page.Words);
        var sent = at.SentCallsOf(meeting.Key);
        if (sent.Count < 2)
            return null;
        var till = Asked(page, "till", sent) ?? Asked(page, "fran", sent.Skip(1)) ?? sent[^1].Version;
        var fran = Asked(page, "fran", sent) is { } from && from != till ? from : sent.LastOrDefault(c => c.Version < till)?.Version ?? sent[1].Version;
        (fran, till) = (Math.Min(fran, till), Math.Max(fran, till));
        var store = page.Get<IWheelStore>();
        if (await store.LoadCallAsync(meeting.Key, fran, page.Cancel) is not { } older || await store.LoadCallAsync(meeting.Key, till, page.Cancel) is not { } newer)
            return null;
        var mail = MailWords.In(words.Culture.TwoLetterISOLanguageName);
        return new VersionsModel
        {
            Key = meeting.Key,
            Meeting = MeetingTitle.Of(at, meeting),
            Versions = [.. sent.Reverse().Select(c => (c.Version.ToString(CultureInfo.InvariantCulture), NameOf(page, c.Version, c.Kind, c.MadeAt)))],
            Chosen = FormState.Of(("fran", fran.ToString(CultureInfo.InvariantCulture)), ("till", till.ToString(CultureInfo.InvariantCulture))),
            Changes = [.. Cancelled(page, older, newer), .. CallDiff.Between(older.Content, newer.Content, words).Select(d => mail.Difference(d.What, d.Before, d.After))],
            Pairs = CallPairs.Of(older.Content, newer.Content, words),
            Older = NameOf(page, older.Version, older.Kind, older.MadeAt),
            Newer = NameOf(page, newer.Version, newer.Kind, newer.MadeAt),
        };
    }

    // A cancellation says what the call said before: that it is off is the difference.
    private static IEnumerable<WordedChange> Cancelled(PageContext page, Call older, Call newer) =>
        (older.Kind, newer.Kind) is (not CallKind.Cancelled, CallKind.Cancelled) ? [new WordedChange(page.Words.Say("web.versions.cancelled", newer.Content.Reason ?? ""))] : [];

    private static string NameOf(PageContext page, int version, CallKind kind, DateTime madeAt) =>
        $"{page.Words.Say("web.meeting.sent." + kind, version)}, {Spoken.Moment(page.Words, page.At.Zone.ToLocal(madeAt))}";

    private static int? Asked(PageContext page, string field, IEnumerable<SentCall> sent) =>
        int.TryParse(page.Http.Request.Query[field], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && sent.Any(c => c.Version == version) ? version : null;
}
