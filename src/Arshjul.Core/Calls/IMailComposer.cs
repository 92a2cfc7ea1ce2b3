using Arshjul.Core.Outbox;

namespace Arshjul.Core.Calls;

/// <summary>Writes the mail: subject, text, HTML, calendar part, headers.</summary>
public interface IMailComposer
{
    /// <summary>The whole message, frozen; the same notice always gives the same bytes.</summary>
    ValueTask<OutgoingMessage> ComposeAsync(Notice notice, CancellationToken cancel);
}
