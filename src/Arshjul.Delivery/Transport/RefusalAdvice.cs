using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using MailKit.Net.Smtp;

namespace Arshjul.Delivery.Transport;

/// <summary>Says what to do about a server's refusal, by the step at which it came.</summary>
internal static class RefusalAdvice
{
    /// <summary>The result with advice; as it is when nothing was refused.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="step">The step; null before the server was ready for mail.</param>
    /// <param name="words">The language.</param>
    public static SendResult On(SendResult result, SmtpErrorCode? step, Phrasebook words)
    {
        var code = (result.State, step) switch
        {
            (MessageState.Sent, _) => null,
            (_, null) => "transport.serverRefused",
            (MessageState.Deferred, _) => "transport.later",
            (_, SmtpErrorCode.SenderNotAccepted) => "transport.senderRefused",
            (_, SmtpErrorCode.RecipientNotAccepted) => "transport.recipientRefused",
            _ => "transport.mailRefused",
        };
        return code is null ? result : result with { Advice = words.Say(code, result.Answer) };
    }
}
