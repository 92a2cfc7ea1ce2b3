using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Arshjul.Testing;

namespace Arshjul.Benchmarks;

/// <summary>Postfix's own sink on loopback: takes every mail and throws it away.</summary>
internal sealed class MailSink : IDisposable
{
    private readonly Process _process;

    private MailSink(int port, Process process) => (Port, _process) = (port, process);

    public int Port { get; }

    public static async Task<MailSink> StartAsync()
    {
        var port = FreePort();
        var user = Environment.IsPrivilegedProcess ? "-u nobody " : "";
        var process = Process.Start(Peers.Require("smtp-sink"), string.Create(CultureInfo.InvariantCulture, $"{user}127.0.0.1:{port} 100"));
        while (!await AnswersAsync(port) && !process.HasExited)
            await Task.Delay(20);
        return new MailSink(port, process);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
