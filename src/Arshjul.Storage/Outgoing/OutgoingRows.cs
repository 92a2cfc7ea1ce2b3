using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>A message in its two tables.</summary>
internal static class OutgoingRows
{
    /// <summary>Puts a message and its bytes into the next save.</summary>
    public static void Add(WheelContext context, OutgoingMessage message)
    {
        context.Put(message, EntityState.Added);
        context.Put(new MailBytes { Id = message.Id, Mime = message.Mime }, EntityState.Added);
    }
}
