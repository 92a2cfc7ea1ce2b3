using Arshjul.Core.Words;

namespace Arshjul.Delivery.Transport;

/// <summary>Where and how mail is handed over. A class and no record, so that nothing prints the password.</summary>
public sealed class SmtpOptions
{
    /// <summary>Name or address of the server.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected; the server's certificate is always verified.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Who logs in; null for no login.</summary>
    public string? User { get; set; }

    /// <summary>The password. A file is better.</summary>
    public string? Password { get; set; }

    /// <summary>A file whose first line is the password, read at each login.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>How long, in seconds, each step may take: to connect and log in, then to have the recipient accepted.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How long, in seconds, to send the bytes and wait for the final answer. RFC 5321 §4.5.3.2.6 wants ten minutes: to give up sooner makes mails uncertain that arrived.</summary>
    public int AnswerTimeoutSeconds { get; set; } = 600;

    /// <summary>What is wrong with the options; empty when nothing is. Says nothing of the password itself.</summary>
    public IReadOnlyList<Sentence> Faults()
    {
        var faults = new List<Sentence>();
        if (string.IsNullOrWhiteSpace(Host))
            faults.Add(new Sentence("transport.badOptions.host"));
        if (Port is < 1 or > 65535)
            faults.Add(new Sentence("transport.badOptions.port", Port));
        if (Math.Min(TimeoutSeconds, AnswerTimeoutSeconds) < 1)
            faults.Add(new Sentence("transport.badOptions.timeout", Math.Min(TimeoutSeconds, AnswerTimeoutSeconds)));
        if (User is not null && Security == SmtpSecurity.None)
            faults.Add(new Sentence("transport.badOptions.openPassword"));
        if (User is not null && Password is null && PasswordFile is null)
            faults.Add(new Sentence("transport.badOptions.password"));
        if (User is not null && Password is null && PasswordFile is not null && !SecretFile.CanRead(PasswordFile))
            faults.Add(new Sentence("transport.badOptions.passwordFile"));
        return faults;
    }

    /// <summary>The password as it is now.</summary>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its file may not be read.</exception>
    internal string CurrentPassword() => Password ?? (PasswordFile is null ? "" : SecretFile.Read(PasswordFile));
}
