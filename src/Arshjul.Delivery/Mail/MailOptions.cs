namespace Arshjul.Delivery.Mail;

/// <summary>Who the installation's mails come from when a group has no mailbox of its own.</summary>
public sealed record MailOptions
{
    /// <summary>The name beside the address when the sender has none.</summary>
    public string SenderName { get; init; } = "Arshjul";

    /// <summary>The installation's own address; somebody reads it, since answers come there.</summary>
    public string SenderAddress { get; init; } = "arshjul@localhost.localdomain";

    /// <summary>The most bytes of papers that go with a mail; when there are more, none of them goes with it and all are read on the recipient's own page. 0 lets none go.</summary>
    public int MostAttached { get; init; } = 500_000;
}
