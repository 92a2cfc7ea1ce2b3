using System.Net;
using System.Net.Sockets;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Testing;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>A real Postfix and a real Dovecot on ports of their own, started once for the tests of a class. Where they are not on the machine nothing starts, and each test says so by itself.</summary>
public sealed class MailPeers : IDisposable
{
    private readonly string? _folder;

    public MailPeers()
    {
        if (Peers.Find("postfix") is null || Peers.Find("dovecot") is null)
            return;
        _folder = Directory.CreateTempSubdirectory("arshjul-mail-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        (Smtp, Lmtp, Imap) = (FreePort(), FreePort(), FreePort());
        OtherParser.Run("bash", null, [Peers.Script("mail-peers.sh"), "start", _folder, .. new[] { Smtp, Lmtp, Imap }.Select(p => p.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    public int Smtp { get; }

    public int Lmtp { get; }

    public int Imap { get; }

    /// <summary>The files of a mailbox that have been delivered.</summary>
    public IReadOnlyList<string> Delivered(string mailbox) =>
        Path.Combine(_folder!, "vmail", mailbox, "new") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    public void Dispose()
    {
        if (_folder is null)
            return;
        OtherParser.Run("bash", null, Peers.Script("mail-peers.sh"), "stop", _folder);
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
