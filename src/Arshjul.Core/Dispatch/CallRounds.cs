using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Who has the call to a meeting, by the mails about it. Each time it is withdrawn from somebody a new round begins for them, in which they have no call yet.</summary>
internal sealed class CallRounds(IEnumerable<MessageKey> aboutMeeting)
{
    private readonly ILookup<string, MessageKey> _mails = aboutMeeting.Where(k => k.Kind == MailKinds.Withdrawn || MailKinds.Plain(k.Kind) == MailKinds.Call(0)).ToLookup(k => k.RecipientKey, StringComparer.Ordinal);

    /// <summary>The latest version that each of those who have the call was sent.</summary>
    public IReadOnlyDictionary<string, int> Holders => _mails.Where(m => HasCall(m.Key)).ToDictionary(m => m.Key, m => Calls(m.Key).Max(k => k.Revision), StringComparer.Ordinal);

    /// <summary>Whether a version was sent to anybody.</summary>
    public bool WasSent(int version) => _mails.Any(m => m.Any(k => k.Kind != MailKinds.Withdrawn && k.Revision == version));

    /// <summary>Whether somebody has a call that was not withdrawn.</summary>
    public bool HasCall(string recipient) => Calls(recipient).Any();

    /// <summary>How many times it was withdrawn from somebody.</summary>
    public int Withdrawn(string recipient) => _mails[recipient].Count(k => k.Kind == MailKinds.Withdrawn);

    /// <summary>The number of the next mail with a version to somebody, for its key.</summary>
    public int Next(string recipient, int version) => (Withdrawn(recipient) * MailKinds.Round) + Calls(recipient).Count(k => k.Revision == version);

    /// <summary>The recipient as a call is written to them. Who was invited to the meeting hears of it in the same way until it is over, whatever they chose since: else the entry in their calendar would be left wrong.</summary>
    public Recipient Addressed(PlanAt at, string meeting, Recipient to)
    {
        if (at.Facts.People.GetValueOrDefault(to.Key)?.InvitationsUntil is not { } until)
            return to;
        int? first = Calls(to.Key).Select(k => (int?)k.Revision).Min();
        var called = at.SentCallsOf(meeting).FirstOrDefault(c => c.Version == first);
        return to with { WithoutInvitation = (called is null ? at.Today : DateOnly.FromDateTime(at.Zone.ToLocal(called.MadeAt))) > until };
    }

    private IEnumerable<MessageKey> Calls(string recipient) => _mails[recipient].Where(k => k.Kind != MailKinds.Withdrawn && MailKinds.RoundOf(k.Kind) == Withdrawn(recipient));
}
