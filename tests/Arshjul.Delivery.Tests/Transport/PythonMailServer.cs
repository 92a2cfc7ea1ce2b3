using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Testing;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>A real mail server that others have written (aiosmtpd, with OpenSSL's TLS), which puts what it takes into a mailbox of files.</summary>
internal sealed class PythonMailServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    /// <param name="certificate">What it shows.</param>
    /// <param name="isImplicit">Whether TLS begins with the first byte; else it takes nothing before STARTTLS.</param>
    public PythonMailServer(X509Certificate2 certificate, bool isImplicit)
    {
        var python = Peers.Require("python3-aiosmtpd");
        Port = FreePort();
        var kind = isImplicit ? "smtps" : "tls";
        _process = Process.Start(new ProcessStartInfo(python,
        [
            "-m", "aiosmtpd", "-n", "-d", "-l", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}"),
            $"--{kind}cert", _folder.Write("certificate.pem", certificate.ExportCertificatePem()),
            $"--{kind}key", _folder.Write("key.pem", certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()),
            "-c", "aiosmtpd.handlers.Mailbox", Mailbox,
        ])
        { RedirectStandardError = true })!;
        var said = "";
        while (_process.StandardError.ReadLine() is { } line && !line.Contains("Server is listening", StringComparison.Ordinal))
            said += line + "\n";
        if (_process.HasExited)
            throw new InvalidOperationException("aiosmtpd did not start: " + said);
        _ = _process.StandardError.ReadToEndAsync(); // it goes on talking
    }

    public int Port { get; }

    /// <summary>The mails it has taken, byte for byte.</summary>
    public IReadOnlyList<byte[]> Taken => Directory.Exists(Path.Combine(Mailbox, "new")) ? [.. Directory.GetFiles(Path.Combine(Mailbox, "new")).Select(File.ReadAllBytes)] : [];

    private string Mailbox => Path.Combine(_folder.Path, "mailbox");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
