using System.Security.Cryptography;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Arshjul.Storage.Outgoing;

namespace Arshjul.Storage.Plans;

/// <summary>Puts messages into the outbox in the transaction of what caused them; one already there under the same key is left as it is.</summary>
internal static class NewMessages
{
    public static async Task PutAsync(WheelContext context, IReadOnlyList<OutgoingMessage> messages, WrittenHash written, CancellationToken cancel)
    {
        if (messages.Count == 0)
            return;
        var there = (await StoredKeys.AboutAsync(context, [.. messages.Select(m => m.Subject).Distinct()], cancel).ConfigureAwait(false)).ToHashSet();
        foreach (var message in messages)
        {
            var key = new MessageKey(message.Kind, message.Subject, message.Revision, message.RecipientKey);
            if (!there.Add(key))
                continue;
            OutgoingRows.Add(context, message);
            // Address and text stay out of the audit; their fingerprint does not.
            written.Add("+outgoing_messages", (key.Kind, key.Subject, key.Revision, key.RecipientKey, Convert.ToHexStringLower(SHA256.HashData(message.Mime))).ToString());
        }
    }
}
