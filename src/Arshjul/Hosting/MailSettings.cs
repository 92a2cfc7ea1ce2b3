using Arshjul.Delivery.Inbox;
using Arshjul.Delivery.Transport;

namespace Arshjul.Hosting;

/// <summary>How mail leaves. Nothing reaches anybody before somebody has both named a server and said that it may send.</summary>
internal sealed record MailSettings
{
    /// <summary>The installation's name as a sender, where a group has none.</summary>
    public string SenderName { get; init; } = "Årshjul";

    /// <summary>The installation's address as a sender, where a group has no mailbox.</summary>
    public string SenderAddress { get; init; } = "arshjul@localhost.invalid";

    /// <summary>The folder in which mail is put as files; <c>pickup</c> in the data folder when it is not named.</summary>
    public string? Pickup { get; init; }

    /// <summary>Whether mail is sent; false puts it in the pickup folder, whatever server is named.</summary>
    public bool Send { get; init; }

    /// <summary>Whether conveners get their week by mail on its first working day.</summary>
    public bool WeekToConveners { get; init; } = true;

    /// <summary>The most kB of papers that go with a call; when there are more they are read on the recipient's own page. 0 lets none go.</summary>
    public int AttachPapersUpToKilobytes { get; init; } = 500;

    /// <summary>How long, in minutes, a changed call waits for more changes, so that they become one mail; 0 sends each at once.</summary>
    public int QuietMinutes { get; init; } = 10;

    /// <summary>How long, in minutes, the program may have been away before mail that fell due meanwhile is held for somebody to look at; 0 for never.</summary>
    public int HoldAfterGapMinutes { get; init; } = 60;

    /// <summary>How many mails may go at once more than an hour after their moment; more are held for somebody to look at.</summary>
    public int MostLate { get; init; } = 100;

    /// <summary>Addresses and domains that alone are sent to, while the program is tried out; null for everybody.</summary>
    public string? Only { get; init; }

    /// <summary>The server.</summary>
    public SmtpOptions Smtp { get; init; } = new();

    /// <summary>Those who alone are sent to; null for everybody.</summary>
    public AllowList? Allowed => Only is null ? null : new AllowList(Only);

    /// <summary>The mailbox in which answers are read; off until its host is named.</summary>
    public ImapOptions Inbox { get; init; } = new();

    /// <summary>Whether mail really leaves.</summary>
    public bool Leaves => Send && !string.IsNullOrWhiteSpace(Smtp.Host);
}
