using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Arshjul.Testing;
using Arshjul.Tests.Storage;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Arshjul.Tests.Storage;

/// <summary>One PostgreSQL of the test run's own; started by the first test that needs it, a database for each.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly Lock Starting = new();
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "arshjul-pg-" + Guid.NewGuid().ToString("N"));
    private static string? _connection;

    /// <summary>How an empty database of its own is reached.</summary>
    public static string NewDatabase()
    {
        Peers.Require("postgresql");
        lock (Starting)
            _connection ??= Run("start", Folder, FreePort()).Trim();
        return new NpgsqlConnectionStringBuilder(_connection) { Database = "t" + Guid.NewGuid().ToString("N"), IncludeErrorDetail = true }.ConnectionString;
    }

    public void Dispose()
    {
        if (_connection is null)
            return;
        NpgsqlConnection.ClearAllPools();
        Run("stop", Folder, "immediate");
        Directory.Delete(Folder, recursive: true);
    }

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Peers.Script("postgres.sh"), .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"postgres.sh {arguments[0]}: {process.ExitCode}");
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
