using Arshjul.Core.Calls;
using Arshjul.Templates.Words;

namespace Arshjul.Templates.Reminders;

/// <summary>What the convener's mail and its text twin share.</summary>
public abstract class ConvenerMailBase : Template<ConvenerNotice>
{
    /// <summary>The language of the mail.</summary>
    protected MailWords Words => MailWords.In(Model.From.Language);

    /// <summary>The sentence after the greeting.</summary>
    protected string Lead => Words.ConvenerLead(Model.Draft.GroupName, Words.Date(Model.Draft.Date));

    /// <summary>Whether something has gone wrong already or is about to, and the mail shall look so.</summary>
    protected bool IsAlarm => Model.What is ConvenerNoticeKind.ApprovalMissing or ConvenerNoticeKind.FallsOff or ConvenerNoticeKind.NotDelivered;
}
