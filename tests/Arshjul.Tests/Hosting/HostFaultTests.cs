using Arshjul.Core.Words;
using Arshjul.Storage.Opening;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Storage;
using Npgsql;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The host when the database goes away under it, and when a second one wants its folder.</summary>
public sealed class HostFaultTests(Office office) : IClassFixture<Office>
{
    private const string Headers = CommonHeaders.Lines;
    private const string Away = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 14\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n" + Headers + "\r\ndatabase away\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    public async Task Health_OfAHostThatWorks_IsGood_ByGetAndByHead(string which)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data);

        var got = await host.AskAsync("GET", "/health/" + which);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", got, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n" + Headers, got, StringComparison.Ordinal);
        Assert.EndsWith(which == "live" ? "\r\n\r\nok\n" : "\r\n\r\ndatabase ok\noutbox ok, oldest due 0 s ago\nuncertain 0\n", got, StringComparison.Ordinal);
        Assert.Equal(got.Split("\r\n\r\n")[0] + "\r\n\r\n", await host.AskAsync("HEAD", "/health/" + which));
        Assert.StartsWith("HTTP/1.1 405 ", await host.AskAsync("POST", "/health/" + which, "Content-Length: 0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhenTheFileIsTakenAway_SaysSo_UntilItIsBack_AndTheProcessLives()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data);
        using var taken = TakeDatabase(desk);

        Assert.Equal(Away, await host.AskAsync("GET", "/health/ready"));
        Assert.EndsWith("ok\n", await host.AskAsync("GET", "/health/live"), StringComparison.Ordinal);

        taken.PutBack();
        Assert.StartsWith("HTTP/1.1 200 ", await host.AskAsync("GET", "/health/ready"), StringComparison.Ordinal);
        (await desk.RunAsync("year", "2026")).Ended(0);
    }

    [Fact]
    public async Task Ready_WhenTheServerRefuses_SaysSo_UntilItLetsIn()
    {
        var connection = PostgresServer.NewDatabase();
        using var desk = new Desk(new DataFolderCopy(), Desk.Friday);
        Directory.CreateDirectory(desk.Folder.Data);
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), $$"""{ "Database": { "Provider": "PostgreSql", "ConnectionString": "{{connection}}" } }""", Cancel);
        await using var host = await NearHost.StartAsync(desk.Folder.Data);
        Assert.StartsWith("HTTP/1.1 200 ", await host.AskAsync("GET", "/health/ready"), StringComparison.Ordinal);

        await AdministerAsync(connection, "ALTER DATABASE {0} ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'");
        Assert.Equal(Away, await host.AskAsync("GET", "/health/ready"));

        await AdministerAsync(connection, "ALTER DATABASE {0} ALLOW_CONNECTIONS true");
        Assert.StartsWith("HTTP/1.1 200 ", await host.AskAsync("GET", "/health/ready"), StringComparison.Ordinal);
        // Several hosts may work on one server.
        await using var second = await NearHost.StartAsync(desk.Folder.Data);
        Assert.StartsWith("HTTP/1.1 200 ", await second.AskAsync("GET", "/health/ready"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_WhenTheDatabaseIsAwayBeforeItWasEverRead_IsRefusedForNow_AndItsSecretStandsInNoLog()
    {
        using var desk = await office.DeskAsync();
        var path = new Uri((await desk.RunAsync("feed", "add", "fsg")).Ended(0).Out.Trim()).AbsolutePath;
        await using (var host = await NearHost.StartAsync(desk.Folder.Data))
        {
            using var taken = TakeDatabase(desk);
            foreach (var asked in (string[])[path, "/feeds/x.ics"]) // what is secret and what is not look the same
                Assert.Equal("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\nRetry-After: 60\r\n" + Headers + "\r\n", await host.AskAsync("GET", asked));
            await host.AskAsync("GET", path + " HTTP/1.1\r\nBroken", "Header without a colon");
            await host.AskAsync("GET", path, "Cookie: " + new string('x', 40_000));

            taken.PutBack();
            Assert.Contains("BEGIN:VCALENDAR", await host.AskAsync("GET", path), StringComparison.Ordinal);
        }

        var said = string.Concat(Directory.GetFiles(desk.Folder.Data, "*.log", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.DoesNotContain(path[7..20], said, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(desk.Folder.Data, "*", SearchOption.AllDirectories), f => Assert.DoesNotContain(path[7..20], System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WhileAnotherRunsOnTheFolder_IsRefused_AndNotAfterItHasStopped()
    {
        using var desk = await office.DeskAsync();
        await using (var first = await NearHost.StartAsync(desk.Folder.Data))
        {
            var refused = Assert.Single((await Assert.ThrowsAsync<InputException>(() => NearHost.StartAsync(desk.Folder.Data))).Faults);
            Assert.Equal("storage.hostRunning", refused.Code);
            (await desk.RunAsync("run", "--urls", "http://127.0.0.1:0")).Refused(1, "kör redan på datamappen", desk.Folder.Data);
            (await desk.RunAsync("run", "--lang", "en", "--urls", "http://127.0.0.1:0")).Refused(1, "is already running on the data folder", desk.Folder.Data);
            Assert.EndsWith("ok\n", await first.AskAsync("GET", "/health/live"), StringComparison.Ordinal);
        }

        await using var next = await NearHost.StartAsync(desk.Folder.Data);
        Assert.EndsWith("ok\n", await next.AskAsync("GET", "/health/live"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://127.0.0.1:0")] // TLS is for a proxy in front
    [InlineData("hoppsan")]
    [InlineData("http://127.0.0.1:0;hoppsan")]
    public async Task Run_OnAnAddressThatIsNone_SaysWhich_AndMakesNothing(string url)
    {
        using var desk = Desk.Empty();

        (await desk.LeavesAllAsItWasAsync(1, "run", "--urls", url)).Refused(1, url.Split(';')[^1]);

        Assert.False(Directory.Exists(desk.Folder.Data));
    }

    [Fact]
    public async Task Run_OnAnAddressInUse_SaysSo_AndLetsGoOfTheFolder()
    {
        using var desk = await office.DeskAsync();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();

        (await desk.RunAsync("run", "--urls", $"http://{other.LocalEndpoint}")).Refused(1, "--urls");

        await using var next = await NearHost.StartAsync(desk.Folder.Data);
    }

    private static TakenDatabase TakeDatabase(Desk desk)
    {
        desk.Settle();
        return new TakenDatabase(desk.Folder.Data);
    }

    private static async Task AdministerAsync(string connection, string sql)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        var database = parts.Database;
        parts.Database = "postgres";
        await using var source = NpgsqlDataSource.Create(parts.ConnectionString);
        foreach (var statement in sql.Split(';'))
        {
            await using var command = source.CreateCommand(statement.Replace("{0}", database, StringComparison.Ordinal));
            await command.ExecuteNonQueryAsync(Cancel);
        }
    }

    /// <summary>The database's files moved aside, as by somebody who tidies, until they are put back.</summary>
    private sealed class TakenDatabase : IDisposable
    {
        private readonly string _folder;
        private readonly string _aside;

        public TakenDatabase(string folder)
        {
            (_folder, _aside) = (folder, folder + "-aside");
            Directory.CreateDirectory(_aside);
            Move(_folder, _aside);
        }

        public void PutBack() => Move(_aside, _folder);

        public void Dispose() => Directory.Delete(_aside, recursive: true);

        private static void Move(string from, string to)
        {
            foreach (var file in Directory.GetFiles(from, StorageOptions.FileName + "*"))
                File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
