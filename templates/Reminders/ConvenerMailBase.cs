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

    /// <summary>Whether there is a call to approve, and the mail leads to where that is done.</summary>
    protected bool LeadsToApproval => Model.What is ConvenerNoticeKind.ApprovalWaits or ConvenerNoticeKind.ApprovalMissing or ConvenerNoticeKind.ChangeWaits;

    /// <summary>Whether something has gone wrong already or is about to, and the mail shall look so.</summary>
    protected bool IsAlarm => Model.What is ConvenerNoticeKind.ApprovalMissing or ConvenerNoticeKind.FallsOff or ConvenerNoticeKind.NotDelivered;
}
