using Arshjul.Core.Access;
using Arshjul.Core.Checks;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Web;

namespace Arshjul.Pages.Meetings;

/// <summary>Says what follows from a change to a meeting.</summary>
internal static class ConsequencePanels
{
    /// <summary>What follows.</summary>
    /// <param name="page">The plan before, and who reads.</param>
    /// <param name="after">The plan after.</param>
    /// <param name="key">Key of the meeting.</param>
    public static async Task<ConsequencePanel> OfAsync(PageContext page, PlanAt after, string key)
    {
        var words = page.Words;
        var meeting = after.FindMeeting(key)!;
        var told = await ToldCountAsync(page, after, key);
        var isAutomatic = after.FindGroup(meeting.Groups[0])!.CallApproval == CallApproval.Automatic;
        var follows = Consequences.Between(page.At, after, [key]);
        return new ConsequencePanel(
            Told(page, told, isAutomatic),
            told == 0 ? null : isAutomatic ? ChangeEndpoints.Wait : page.Visitor.May(Right.ApproveCalls, meeting.Groups) ? ChangeEndpoints.Notify : null,
            [.. follows.Landings.Select(m => m.To is { } to ? words.Say("cli.plan.lands", m.Title, m.From, to) : words.Say("cli.plan.falls", m.Title, m.From))],
            [.. follows.Deadlines.Where(d => d.After is not null).Select(d => words.Say("web.meeting.follows.deadline", words.Say("web.timeline." + d.Deadline), d.Before is { } was ? Spoken.Moment(words, was) : "–", Spoken.Moment(words, d.After!.Value)))],
            [.. follows.Appearing.Select(f => (words.Say(f.What), words.Say(f.Remedy)))],
            [.. follows.Vanishing.Select(f => words.Say(f.What))]);
    }

    /// <summary>How many have got a call and are to be told of a change.</summary>
    /// <param name="page">Who asks.</param>
    /// <param name="after">The plan after.</param>
    /// <param name="key">Key of the meeting.</param>
    public static async Task<int> ToldCountAsync(PageContext page, PlanAt after, string key)
    {
        var meeting = after.FindMeeting(key)!;
        var pending = after.SentCallsOf(key).Count == 0 ? null : PendingCalls.Of(after, meeting, await PendingLook.LastAsync(page.Get<IWheelStore>(), after, meeting, page.Cancel));
        return pending is null ? 0 : PendingLook.RecipientsOf(after, meeting, pending).Count;
    }

    private static string Told(PageContext page, int told, bool isAutomatic)
    {
        var quiet = page.Get<Dispatcher>().Quiet;
        return told == 0 ? page.Words.Say("web.meeting.follows.nobody")
            : !isAutomatic ? page.Words.Say("web.meeting.follows.toldApproved", told)
            : quiet > TimeSpan.Zero ? page.Words.Say("web.meeting.follows.toldQuiet", told, (int)quiet.TotalMinutes)
            : page.Words.Say("web.meeting.follows.told", told);
    }
}
