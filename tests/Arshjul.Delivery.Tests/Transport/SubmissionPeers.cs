using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Testing;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>A real Postfix that takes mail as a municipality's does: under TLS alone, from those alone who log in, whom it asks a real Dovecot about.</summary>
public sealed class SubmissionPeers : IDisposable
{
    private readonly string? _folder;

    public SubmissionPeers()
    {
        if (Peers.Find("postfix") is null || Peers.Find("dovecot") is null)
            return;
        _folder = Directory.CreateTempSubdirectory("arshjul-mail-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        using var certificate = OwnAuthority.Good();
        var (cert, key) = (Path.Combine(_folder, "cert.pem"), Path.Combine(_folder, "key.pem"));
        File.WriteAllText(cert, certificate.ExportCertificatePem());
        File.WriteAllText(key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        var ports = FreePorts(4);
        Port = ports[3];
        OtherParser.Run("bash", null, [Peers.Script("mail-peers.sh"), "start", _folder, .. ports.Select(p => p.ToString(CultureInfo.InvariantCulture)), cert, key]);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What lies in a mailbox, when it has come.</summary>
    public async Task<byte[]> ReadAsync(string mailbox, CancellationToken cancel)
    {
        var folder = Path.Combine(_folder!, "vmail", mailbox, "new");
        while (!Directory.Exists(folder) || Directory.GetFiles(folder).Length == 0)
        {
            cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        return await File.ReadAllBytesAsync(Directory.GetFiles(folder).Single(), cancel);
    }

    public void Dispose()
    {
        if (_folder is null)
            return;
        OtherParser.Run("bash", null, Peers.Script("mail-peers.sh"), "stop", _folder);
        Directory.Delete(_folder, recursive: true);
    }

    private static List<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.ConvertAll(l => ((IPEndPoint)l.LocalEndpoint).Port);
        listeners.ForEach(l => l.Dispose());
        return ports;
    }
}
