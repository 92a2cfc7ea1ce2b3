using Arshjul.Core.Calls;
using Arshjul.Templates.Words;

namespace Arshjul.Templates;

/// <summary>The subject lines: what it is, which group, which day. Never a title or a party, since subjects show on locked screens and in logs (GDPR art. 9).</summary>
public static class Subjects
{
    /// <summary>The subject of a notice.</summary>
    public static string Of(Notice notice)
    {
        var words = MailWords.In(notice.From.Language);
        return notice switch
        {
            CallNotice n => Line(words.CallSubject(n.Call.Kind), n.Call.Content, words, n.From),
            ReminderNotice n => Line(words.Reminder, n.Call.Content, words, n.From),
            OwnerNotice n => Line(words.Owner, n.Draft, words),
            ConvenerNotice n => Line(words.Convener(n.What), n.Draft, words),
            SignInNotice => words.SignIn,
            WeekNotice n => $"{words.YourWeek}: {words.ShortDate(n.Week)}",
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.GetType().Name, "No template for this sort of mail."),
        };
    }

    // What it is stands first whatever the group's own words are: a changed or cancelled call is seen to be one before it is opened.
    private static string Line(string what, CallContent content, MailWords words, Sender? own = null) =>
        $"{what}: {(own is null ? null : new OwnLines(own, content, words).Subject) ?? $"{content.GroupLabel} {words.ShortDate(content.Date)}"}";
}
