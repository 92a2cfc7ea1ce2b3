namespace Arshjul.Delivery.Mail;

/// <summary>Who the installation's mails come from when a group has no mailbox of its own.</summary>
public sealed record MailOptions
{
    /// <summary>The name beside the address when the sender has none.</summary>
    public string SenderName { get; init; } = "Arshjul";

    /// <summary>The installation's own address; somebody reads it, since answers come there.</summary>
    public string SenderAddress { get; init; } = "arshjul@localhost.localdomain";
}
