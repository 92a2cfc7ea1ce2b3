using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Sending;

/// <summary>What the recipients in the outbox, who are keys there, are called.</summary>
internal static class RecipientNames
{
    /// <summary>A person's name, a guest's or a list's while the meeting still has them.</summary>
    public static string Of(PlanAt at, KnownMeeting meeting, string key, Phrasebook words) =>
        at.Plan.People.FirstOrDefault(p => p.Key == key)?.Name ?? key.Split(':') switch
        {
            ["list", var list, ..] => at.Plan.MailingLists.FirstOrDefault(l => l.Key == list)?.Name ?? list,
            ["guest", ..] => Guest(at, meeting, key) ?? words.Say("web.sending.guest"),
            _ => key,
        };

    private static string? Guest(PlanAt at, KnownMeeting meeting, string key) =>
        meeting.Date is null ? null : Recipients.Of(at, meeting, CallDrafts.Of(at, meeting)).FirstOrDefault(r => r.Key == key)?.Name;
}
