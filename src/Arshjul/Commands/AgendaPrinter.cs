using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Delivery.Templating;
using Arshjul.Templates.Agendas;
using Arshjul.Templates.Words;

namespace Arshjul.Commands;

/// <summary>Prints an agenda through the templates, as a document of its own.</summary>
internal static class AgendaPrinter
{
    /// <summary>The agenda as plain text.</summary>
    public static Task<string> TextAsync(TemplateRenderer renderer, PlanAt at, KnownMeeting meeting) => renderer.TextAsync<AgendaPageText, AgendaModel>(Model(at, meeting));

    /// <summary>The agenda as a page.</summary>
    public static Task<string> HtmlAsync(TemplateRenderer renderer, PlanAt at, KnownMeeting meeting) => renderer.HtmlAsync<AgendaPage, AgendaModel>(Model(at, meeting));

    private static AgendaModel Model(PlanAt at, KnownMeeting meeting) => new(CallDrafts.Of(at, meeting), MailWords.In(at.Plan.Organisation.Language));
}
