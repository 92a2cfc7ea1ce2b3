using Arshjul.Core.Words;

namespace Arshjul.Delivery.Transport;

/// <summary>Where and how mail is handed over. A class and no record, so that nothing prints the password.</summary>
public sealed class SmtpOptions
{
    // More only takes turns at the database, and servers take it for an attack.
    private const int MostConnections = 20;

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

    /// <summary>How a token is got to log in with instead of a password.</summary>
    public OAuthOptions OAuth { get; set; } = new();

    /// <summary>How mails are signed.</summary>
    public DkimOptions Dkim { get; set; } = new();

    /// <summary>How long, in seconds, each step may take: to connect and log in, then to have the recipient accepted.</summary>
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How long, in seconds, to send the bytes and wait for the final answer. RFC 5321 §4.5.3.2.6 wants ten minutes: to give up sooner makes mails uncertain that arrived.</summary>
    public int AnswerTimeoutSeconds { get; set; } = 600;

    /// <summary>How many connections are open at the most, each with one message at a time.</summary>
    public int Connections { get; set; } = 2;

    /// <summary>How many messages the server is given in any minute at the most; null for as many as it takes.</summary>
    public int? MostPerMinute { get; set; }

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
        if (Connections is < 1 or > MostConnections)
            faults.Add(new Sentence("transport.badOptions.connections", Connections, MostConnections));
        if (MostPerMinute < 1)
            faults.Add(new Sentence("transport.badOptions.mostPerMinute", MostPerMinute));
        if (User is not null && Security == SmtpSecurity.None)
            faults.Add(new Sentence("transport.badOptions.openPassword"));
        if (User is not null && Password is null && PasswordFile is null && !OAuth.IsSet)
            faults.Add(new Sentence("transport.badOptions.password"));
        if (OAuth.IsSet && (User is null || Password is not null || PasswordFile is not null))
            faults.Add(new Sentence("transport.badOptions.oAuthUser"));
        if (User is not null && Password is null && PasswordFile is not null && !SecretFile.CanRead(PasswordFile))
            faults.Add(new Sentence("transport.badOptions.passwordFile"));
        faults.AddRange(OAuth.Faults().Concat(Dkim.Faults()));
        return faults;
    }

    /// <summary>The password as it is now.</summary>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its file may not be read.</exception>
    internal string CurrentPassword() => Password ?? (PasswordFile is null ? "" : SecretFile.Read(PasswordFile));
}
