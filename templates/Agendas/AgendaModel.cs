using Arshjul.Core.Calls;
using Arshjul.Templates.Words;

namespace Arshjul.Templates.Agendas;

/// <summary>An agenda to be printed, inside a mail or as a document of its own.</summary>
/// <param name="Content">The call it belongs to.</param>
/// <param name="Words">The language.</param>
/// <param name="Heading">Another heading than the agenda's own; null keeps it.</param>
public sealed record AgendaModel(CallContent Content, MailWords Words, string? Heading = null)
{
    /// <summary>The heading that is printed.</summary>
    public string Title => Heading ?? Content.Agenda.Heading;
}
