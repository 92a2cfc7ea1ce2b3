using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Pages.Meetings;
using Arshjul.Templates.Words;
using Arshjul.Web;
using MimeKit;

namespace Arshjul.Pages.Groups;

/// <summary>The mails that a group's words are shown in before they are saved: about its next meeting, or an invented one when none is coming.</summary>
internal sealed class OwnWordsSample
{
    private const int DaysAhead = 14;
    private readonly PageContext _page;
    private readonly PlanAt _at;
    private readonly KnownMeeting _meeting;
    private readonly CallContent _content;
    private readonly Recipient _to;

    /// <summary>Works out the meeting.</summary>
    /// <param name="page">The page that shows it.</param>
    /// <param name="plan">The plan with the words.</param>
    /// <param name="group">Key of the group.</param>
    public OwnWordsSample(PageContext page, YearPlan plan, string group)
    {
        (_page, _at) = (page, new PlanAt(plan, page.At.Now));
        var next = _at.MeetingsOf(group).FirstOrDefault(m => m.Groups[0] == group && m.Stands && m.EndsAt > _at.Now);
        IsInvented = next is null;
        if (next is null)
        {
            var invented = new Meeting
            {
                Key = ReadableKey.Of("exempel", "exempel", plan.Meetings.Select(m => m.Key)),
                Groups = [group],
                Date = _at.Today.AddDays(DaysAhead),
                Start = new TimeOnly(13, 0),
                End = new TimeOnly(15, 0),
                Place = new Place { Room = _at.Words.Say("web.ownWords.room") },
            };
            _at = new PlanAt(plan with { Meetings = [.. plan.Meetings, invented] }, _at.Now);
            next = _at.FindMeeting(invented.Key)!;
        }
        _meeting = next;
        _content = CallDrafts.Of(_at, next);
        _to = Recipients.Of(_at, next, _content).FirstOrDefault() ?? new Recipient("nobody", page.Words.Say("web.meeting.preview.somebody"), "namn@example.org", true);
    }

    /// <summary>Whether the group has no meeting to come.</summary>
    public bool IsInvented { get; }

    /// <summary>What the meeting is called.</summary>
    public string Title => MeetingTitle.Of(_at, _meeting);

    /// <summary>Its day.</summary>
    public DateOnly Date => _content.Date;

    /// <summary>What a placeholder becomes.</summary>
    public string Value(string placeholder) => new OwnLines(Senders.Of(_at, _meeting), _content, MailWords.In(_at.Plan.Organisation.Language)).Value(placeholder, _to) ?? "";

    /// <summary>The call.</summary>
    public Task<MimeMessage> CallAsync() => PreviewEndpoints.ComposedAsync(_page, Call(CallKind.First));

    /// <summary>The subjects of a call, a changed one, a cancelled one and a reminder.</summary>
    public async Task<IReadOnlyList<string>> SubjectsAsync()
    {
        var call = Call(CallKind.First);
        Notice[] notices = [call, Call(CallKind.Changed), Call(CallKind.Cancelled), new ReminderNotice(call.Call, 1, call.To, call.From, call.At, call.ExpiresAt)];
        List<string> subjects = [];
        foreach (var notice in notices)
        {
            using var mail = await PreviewEndpoints.ComposedAsync(_page, notice);
            subjects.Add(mail.Subject ?? "");
        }
        return subjects;
    }

    private CallNotice Call(CallKind kind)
    {
        var now = _page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        var call = new Call { Meeting = _meeting.Key, Version = 1, Kind = kind, Sequence = 0, MadeAt = now, Content = _content, Hash = "" };
        return new CallNotice(call, _to, Senders.Of(_at, _meeting), now, _at.Zone.ToUtc(_meeting.EndsAt!.Value));
    }
}
