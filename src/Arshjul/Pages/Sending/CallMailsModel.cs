using Arshjul.Core.Calls;
using Arshjul.Pages.Meetings;

namespace Arshjul.Pages.Sending;

/// <summary>Who got the mails about a meeting.</summary>
public sealed record CallMailsModel
{
    /// <summary>Key of the meeting.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Meeting { get; init; }

    /// <summary>Its day.</summary>
    public required string When { get; init; }

    /// <summary>The versions of its call, the latest first.</summary>
    public required IReadOnlyList<VersionMails> Versions { get; init; }

    /// <summary>The other mails about it, the latest first.</summary>
    public required IReadOnlyList<MailRow> Others { get; init; }

    /// <summary>Who is called but has no mail address.</summary>
    public required IReadOnlyList<string> Unreachable { get; init; }

    /// <summary>A version with its mails.</summary>
    /// <param name="Version">Its number.</param>
    /// <param name="Kind">What it told.</param>
    /// <param name="When">When it was made.</param>
    /// <param name="Mails">The mails.</param>
    public sealed record VersionMails(int Version, CallKind Kind, string When, IReadOnlyList<MailRow> Mails);

    /// <summary>A mail to one.</summary>
    /// <param name="What">What it is; empty where its heading says it.</param>
    /// <param name="Who">Who gets it.</param>
    /// <param name="To">The address it goes to.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="When">When it was sent, or was queued.</param>
    /// <param name="Why">Why it did not arrive and what to do; null when nothing is wrong.</param>
    /// <param name="Answer">The server's last answer; null when there is none.</param>
    /// <param name="Recipient">Key of the recipient when it can be sent again by the reader; null otherwise.</param>
    public sealed record MailRow(string What, string Who, string To, Badge State, string When, string? Why, string? Answer, string? Recipient);
}
