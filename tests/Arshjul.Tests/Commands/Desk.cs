using System.Security.Cryptography;
using System.Text;
using Arshjul.Commands;
using Arshjul.Core.Dispatch;
using Arshjul.Hosting;
using Arshjul.Replies;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The program as <c>Program.cs</c> calls it, in this process: a data folder, a clock that stands still, and what is printed.</summary>
internal sealed class Desk(DataFolderCopy folder, DateTimeOffset now) : IDisposable
{
    /// <summary>Friday 20 February 2026, ten o'clock in Sweden: the office's first meeting is held, the rest lie ahead.</summary>
    public static readonly DateTimeOffset Friday = new(2026, 2, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(now);

    /// <summary>A desk where nothing has been imported.</summary>
    public static Desk Empty() => new(new DataFolderCopy(), Friday);

    public DataFolderCopy Folder => folder;

    /// <summary>The desk's own time.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>Lets days go by.</summary>
    public void Wait(int days) => Wait(TimeSpan.FromDays(days));

    /// <summary>Lets time go by; a host that runs meanwhile does all that it would have done, which takes minutes for a month.</summary>
    public void Wait(TimeSpan time) => _clock.Advance(time);

    /// <summary>Runs a command line on the desk's data folder.</summary>
    public Task<CliOutcome> RunAsync(params string[] arguments) => RunBareAsync([.. arguments, "--data", folder.Data]);

    /// <summary>Runs a command line as it is.</summary>
    public async Task<CliOutcome> RunBareAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.RunAsync(arguments, new Surroundings { Output = output, Error = error, Clock = _clock });
        return new CliOutcome(code, output.ToString(), error.ToString());
    }

    /// <summary>Does what the host's job does when its minute comes, and when a change has been left alone for the quiet time: calls that are due are queued.</summary>
    public async Task SendWhatIsDueAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        InvitationKey.Open(folder.Data);
        await using var installation = await Installation.OpenAsync(folder.Data, cancel);
        var dispatcher = installation.Get<Dispatcher>();
        foreach (var wait in new[] { TimeSpan.Zero, dispatcher.Quiet })
            await dispatcher.RunAsync(_clock.GetUtcNow().UtcDateTime + wait, null, cancel);
    }

    /// <summary>The command ends so, and neither a row nor a file of the data folder is another afterwards.</summary>
    public async Task<CliOutcome> LeavesAllAsItWasAsync(int code, params string[] arguments)
    {
        var before = Contents();
        var outcome = (await RunAsync(arguments)).Ended(code);
        Assert.Equal(before, Contents());
        return outcome;
    }

    /// <summary>The plan as a wheel file.</summary>
    public async Task<string> ExportAsync(params string[] options)
    {
        var file = Path.Combine(folder.Path, "export.wheel.json");
        (await RunAsync(["export", "--out", file, .. options])).Ended(0);
        return await File.ReadAllTextAsync(file);
    }

    /// <summary>Brings everything into the one file, so that it can be copied.</summary>
    public void Settle() => Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>Does something to the database behind the program's back.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Asks the database something behind the program's back.</summary>
    public string Ask(string sql) => AskAll(sql).Single();

    /// <summary>Asks for several rows.</summary>
    public IReadOnlyList<string> AskAll(string sql)
    {
        using var connection = Open();
        return Rows(connection, sql);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Every table with its rows as one hash: the database's bytes also change when it is only read.</summary>
    public SortedDictionary<string, string> Tables()
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var connection = Open();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
            contents[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal)))));
        return contents;
    }

    /// <summary>The tables, and every other file with its hash.</summary>
    private SortedDictionary<string, string> Contents()
    {
        if (!Directory.Exists(folder.Data))
            return new SortedDictionary<string, string>(StringComparer.Ordinal);
        var contents = Tables();
        foreach (var file in Directory.EnumerateFiles(folder.Data, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("arshjul.db", StringComparison.Ordinal)))
            contents[file] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        return contents;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Directory.EnumerateFiles(folder.Data, "*.db").Single()};Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }
}
