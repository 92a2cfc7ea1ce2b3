using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;

namespace Arshjul.Delivery.Inbox;

/// <summary>The mailbox in which answers are read. A class and no record, so that nothing prints the password.</summary>
public sealed class ImapOptions
{
    /// <summary>Name or address of the IMAP server; empty for no reading.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 993;

    /// <summary>How the connection is protected; the server's certificate is always verified.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.Implicit;

    /// <summary>Who logs in.</summary>
    public string? User { get; set; }

    /// <summary>The password. A file is better.</summary>
    public string? Password { get; set; }

    /// <summary>A file whose first line is the password, read at each login.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>How a token is got to log in with instead of a password; Microsoft 365 wants one.</summary>
    public OAuthOptions OAuth { get; set; } = new();

    /// <summary>The folder that is read.</summary>
    public string Folder { get; set; } = "INBOX";

    /// <summary>How long, in seconds, each step may take.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Whether a mailbox is named.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <summary>What is wrong with the options of a mailbox that is named; empty when nothing is.</summary>
    public IEnumerable<Sentence> Faults()
    {
        if (!IsOn)
            yield break;
        if (Port is < 1 or > 65535)
            yield return new Sentence("inbox.badOptions.port", Port);
        if (TimeoutSeconds < 1)
            yield return new Sentence("inbox.badOptions.timeout", TimeoutSeconds);
        if (string.IsNullOrWhiteSpace(Folder))
            yield return new Sentence("inbox.badOptions.folder");
        if (string.IsNullOrWhiteSpace(User) || (Password ?? PasswordFile) is null == !OAuth.IsSet)
            yield return new Sentence("inbox.badOptions.login");
        else if (Password is null && PasswordFile is not null && !SecretFile.CanRead(PasswordFile!))
            yield return new Sentence("inbox.badOptions.passwordFile");
        if (Security == SmtpSecurity.None && Host is not ("localhost" or "127.0.0.1" or "::1"))
            yield return new Sentence("inbox.badOptions.open");
        foreach (var fault in OAuth.Faults())
            yield return fault;
    }
}
