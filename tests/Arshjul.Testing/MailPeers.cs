using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Arshjul.Testing;

/// <summary>A real Postfix and a real Dovecot on ports of their own, started once for the tests of a class. Where they are not on the machine nothing starts, and each test says so by itself.</summary>
public sealed class MailPeers : IDisposable
{
    private readonly string? _folder;

    /// <summary>Starts them.</summary>
    public MailPeers()
    {
        if (Peers.Find("postfix") is null || Peers.Find("dovecot") is null)
            return;
        _folder = Directory.CreateTempSubdirectory("arshjul-mail-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        (Smtp, Lmtp, Imap) = (FreePort(), FreePort(), FreePort());
        Run("start", [_folder, .. new[] { Smtp, Lmtp, Imap }.Select(p => p.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Postfix's port.</summary>
    public int Smtp { get; }

    /// <summary>Dovecot's port for delivery.</summary>
    public int Lmtp { get; }

    /// <summary>Dovecot's port for reading; any name logs in with "hemligt".</summary>
    public int Imap { get; }

    /// <summary>The files of a mailbox that have been delivered.</summary>
    public IReadOnlyList<string> Delivered(string mailbox) =>
        Path.Combine(_folder!, "vmail", mailbox, "new") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder is null)
            return;
        Run("stop", _folder);
        Directory.Delete(_folder, recursive: true);
    }

    private static void Run(string verb, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Peers.Script("mail-peers.sh"), verb, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"mail-peers.sh {verb}: {complaint.Result}{output}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
