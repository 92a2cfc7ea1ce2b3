using Arshjul.Core.Calls;
using Arshjul.Templates.Words;

namespace Arshjul.Templates.Calls;

/// <summary>What the mails about a call and their text twins share: the words they open and close with.</summary>
public abstract class CallMailBase : Template<CallNotice>
{
    /// <summary>The language of the mail.</summary>
    protected MailWords Words => MailWords.In(Model.From.Language);

    /// <summary>What the call says.</summary>
    protected CallContent Content => Model.Call.Content;

    /// <summary>What the group says in its own words.</summary>
    protected OwnLines Own => new(Model.From, Content, Words);

    /// <summary>The subject line, the document's title too.</summary>
    protected string Title => Subjects.Of(Model);

    /// <summary>The first heading.</summary>
    protected string Heading => Words.CallHeading(Model.Call.Kind, Content.GroupLabel);

    /// <summary>The sentence after the greeting.</summary>
    protected string Lead => Words.CallLead(Model.Call.Kind, Content.GroupName);

    /// <summary>Who sent it, and which version on which day, for paper.</summary>
    protected IReadOnlyList<string> Footer =>
        [Words.Footer(Model.From.Name), Words.Version(Model.Call.Version, Words.Date(DateOnly.FromDateTime(Core.Calendar.Zone.Get(Content.Zone).ToLocal(Model.At))))];
}
