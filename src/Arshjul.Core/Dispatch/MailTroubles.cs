using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;

namespace Arshjul.Core.Dispatch;

/// <summary>Says why a mail did not arrive and what to do about it, read from the server's last answer (RFC 3463 for its codes).</summary>
public static partial class MailTroubles
{
    /// <summary>What stands before the reason of a message that a server took and that came back.</summary>
    public const string Returned = "returned: ";

    private const string GivenUp = "given up: ";

    /// <summary>The trouble with a message in a sentence or two; null when it has none.</summary>
    public static Sentence? Of(OutgoingMessage message) => message switch
    {
        { LastAnswer: not { Length: > 0 } } or { State: MessageState.Sent } => null,
        { WillRepeat: true } => new Sentence("trouble.repeats"),
        { State: MessageState.Uncertain } => new Sentence("trouble.uncertain"),
        { State: MessageState.Failed, LastAnswer: var answer } when answer.StartsWith(GivenUp, StringComparison.Ordinal) => new Sentence("trouble.givenUp", Why(answer[GivenUp.Length..], true)),
        { State: MessageState.Failed, LastAnswer: var answer } when CameBack(answer) => new Sentence("trouble.returned", Why(answer[Returned.Length..], true)),
        { State: MessageState.Failed } => Why(message.LastAnswer, true),
        { State: MessageState.Deferred } => Why(message.LastAnswer, false),
        _ => null,
    };

    /// <summary>Whether an answer tells that the message came back.</summary>
    public static bool CameBack(string? answer) => answer?.StartsWith(Returned, StringComparison.Ordinal) == true;

    /// <summary>Whether a final answer is about the recipient's address or mailbox, and not about the message or our own server.</summary>
    public static bool IsOfAddress(string? answer) =>
        answer is { Length: > 0 } && Why(CameBack(answer) ? answer[Returned.Length..] : answer, true).Code is "trouble.address" or "trouble.full" or "trouble.closed" || CameBack(answer);

    private static Sentence Why(string answer, bool isFinal)
    {
        if (answer.StartsWith("expired:", StringComparison.Ordinal))
            return new Sentence("trouble.expired");
        if (answer.StartsWith("fault:", StringComparison.Ordinal))
            return new Sentence("trouble.fault");
        if (answer.StartsWith("stopped", StringComparison.Ordinal))
            return new Sentence("trouble.stopped");
        if (ServerCode().Match(answer) is not { Success: true } code)
            return new Sentence("trouble.told", answer); // written by the program, with what to do
        var status = int.Parse(code.Groups["status"].Value, CultureInfo.InvariantCulture);
        return new Sentence("trouble." + Kind(status, code.Groups["subject"].Value, code.Groups["detail"].Value, isFinal));
    }

    private static string Kind(int status, string subject, string detail, bool isFinal) => (status, subject, detail) switch
    {
        (530 or 534 or 535 or 538, _, _) => "login",
        (_, "1", _) when isFinal => "address",
        (_, "2", "2") => "full",
        (_, "2" or "3", "3" or "4") or (552, "", _) => "tooBig",
        (_, "2", _) when isFinal => "closed",
        (_, "7", _) when isFinal => "refused",
        ( < 500, _, _) => "waits",
        (550 or 551 or 553, "", _) => "address",
        (554, "", _) => "refused",
        _ => "no",
    };

    [GeneratedRegex(@"^(?<status>[245]\d\d)(?: [245]\.(?<subject>\d{1,3})\.(?<detail>\d{1,3}))?", RegexOptions.CultureInvariant)]
    private static partial Regex ServerCode();
}
