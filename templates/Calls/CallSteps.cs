using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Templates.Layout;
using Arshjul.Templates.Words;

namespace Arshjul.Templates.Calls;

/// <summary>What is expected of the reader before the meeting, the same in HTML and text.</summary>
public static class CallSteps
{
    /// <summary>The steps of one who gets the call.</summary>
    public static IReadOnlyList<MailStep> Of(CallNotice notice, MailWords words)
    {
        if (notice.Call.Kind is CallKind.Cancelled or CallKind.Withdrawn)
            return notice.To.IsInvited ? [new(words.RemoveFromCalendar)] : [];
        var deadlines = Deadlines(notice.Call.Content, notice.At, words);
        return notice.To.IsCalled ? [.. deadlines, new(notice.To.IsInvited ? words.Answer : words.AnswerOnPage), new(words.CannotCome)] : deadlines;
    }

    /// <summary>The steps of one who is reminded.</summary>
    public static IReadOnlyList<MailStep> Of(ReminderNotice notice, MailWords words)
    {
        var deadlines = Deadlines(notice.Call.Content, notice.At, words);
        return notice.To.IsCalled ? [.. deadlines, new(words.CannotCome)] : deadlines;
    }

    /// <summary>The heading over them: what to do, or merely the deadlines for one who only reads.</summary>
    public static string Heading(Recipient to, MailWords words) => to.IsCalled ? words.Expected : words.TimesBefore;

    // A deadline that has passed when the mail is written asks for something that cannot be done.
    private static List<MailStep> Deadlines(CallContent content, DateTime at, MailWords words)
    {
        var now = Zone.Get(content.Zone).ToLocal(at);
        List<MailStep> lines = [];
        if (content.ItemsIn > now)
            lines.Add(new(words.ItemsIn, words.Moment(content.ItemsIn.Value)));
        if (content.DocumentsIn > now)
            lines.Add(new(words.DocumentsIn, words.Moment(content.DocumentsIn.Value)));
        return lines;
    }
}
