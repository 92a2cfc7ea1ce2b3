using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Hosting;
using Arshjul.Storage.Opening;
using Arshjul.Storage.Outgoing;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Storage;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>
/// The program itself, its database and a mail server that keeps the ledger: what it said yes to. The program is killed again and again, and in the end
/// every mail must be in the ledger, twice only when it was killed while that mail was on its way.
/// </summary>
internal sealed class Ledger : IAsyncDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly Desk _desk;
    private readonly StorageProvider _provider;
    private int _queued;
    private int _kills;

    private Ledger(Desk desk, StorageProvider provider) => (_desk, _provider) = (desk, provider);

    /// <summary>The mail server.</summary>
    public ScriptedServer Server => _server;

    /// <summary>The folder the program runs in.</summary>
    public string Folder => _desk.Folder.Path;

    /// <summary>Its data folder.</summary>
    public string Data => _desk.Folder.Data;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An installation that may send, with nothing to send.</summary>
    public static async Task<Ledger> OpenAsync(StorageProvider provider)
    {
        var ledger = new Ledger(Desk.Empty(), provider);
        Directory.CreateDirectory(ledger._desk.Folder.Data);
        var database = provider == StorageProvider.Sqlite ? "" : $$""", "Database": { "Provider": "PostgreSql", "ConnectionString": "{{TestStore.OptionsFor(provider).ConnectionString}}" }""";
        await File.WriteAllTextAsync(Path.Combine(ledger._desk.Folder.Data, "appsettings.json"), $$"""{ "PublicBaseUrl": "https://arshjul.prov.example", "Mail": { "Send": true, "SenderAddress": "arshjul@prov.example", "Smtp": { "Host": "127.0.0.1", "Port": {{ledger._server.Port}}, "Security": "None" } }{{database}} }""", Cancel);
        (await ledger._desk.RunAsync("import", ledger._desk.Folder.Write("tom.wheel.json", """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov", "name": "Prov" } }"""))).Ended(0);
        return ledger;
    }

    /// <summary>Queues calls to so many more.</summary>
    public async Task QueueAsync(int count)
    {
        var messages = Enumerable.Range(_queued, count).Select(i => Post.Message("r" + i)).ToList();
        _queued += count;
        await using var installation = await Installation.OpenAsync(_desk.Folder.Data, Cancel);
        var before = await installation.Store.LoadAsync(Cancel);
        Assert.True(await installation.Store.CommitAsync(new PlanCommit { Before = before, After = before.Plan, Messages = [.. messages.Select(m => m with { MayRepeat = true })], Actor = "prov", Action = "prov", Subject = "m1", At = Sample.Now }, Cancel));
    }

    /// <summary>Runs the program until a mail has come to a step for the so-manieth time, and kills it there.</summary>
    public async Task KillAtAsync(string step, int time)
    {
        var died = new TaskCompletionSource();
        RunningHost? host = null;
        var count = 0;
        var started = new TaskCompletionSource<RunningHost>();
        _server.Before = async s =>
        {
            if (s == step && Interlocked.Increment(ref count) == time)
            {
                (await started.Task).Kill();
                died.SetResult();
            }
        };
        host = await RunningHost.StartAsync(Folder, "run", "--data", _desk.Folder.Data);
        started.SetResult(host);
        await using (host)
            await died.Task.WaitAsync(Cancel);
        await ForgetAsync();
    }

    /// <summary>Runs the program and kills it some milliseconds after its first words to the server.</summary>
    public async Task KillAfterAsync(int milliseconds)
    {
        var begun = new TaskCompletionSource();
        _server.Before = _ =>
        {
            begun.TrySetResult();
            return Task.CompletedTask;
        };
        await using (var host = await RunningHost.StartAsync(Folder, "run", "--data", _desk.Folder.Data))
        {
            await begun.Task.WaitAsync(Cancel);
            await Task.Delay(milliseconds, Cancel); // the moment itself is what is tried here; nothing is asserted about it
            host.Kill();
        }
        await ForgetAsync();
    }

    /// <summary>A program was killed by other means.</summary>
    public Task KilledAsync() => ForgetAsync();

    /// <summary>Runs the program until nothing is on its way any more.</summary>
    public async Task FinishAsync()
    {
        _server.Before = _ => Task.CompletedTask;
        await using var host = await RunningHost.StartAsync(Folder, "run", "--data", _desk.Folder.Data);
        while (!await IsSettledAsync())
            Cancel.ThrowIfCancellationRequested();
        await host.SignalAsync("TERM");
    }

    /// <summary>Whether nothing is on its way.</summary>
    public async Task<bool> IsSettledAsync() => (await RowsAsync()).All(m => m.State is MessageState.Sent or MessageState.Failed || (m.State == MessageState.Uncertain && m.RepeatedAt is not null));

    /// <summary>Nothing is lost; what came twice was on its way when the program was killed, and is the same mail.</summary>
    /// <param name="open">How many mails may be on their way at a time.</param>
    public async Task BalanceAsync(int open)
    {
        var rows = await RowsAsync();
        var taken = _server.Taken.GroupBy(t => t.Split('\r')[0]).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        Assert.Equal(_queued, rows.Count);
        Assert.Empty(rows.Where(m => !taken.ContainsKey("To: " + m.To)).Select(m => $"{m.RecipientKey} {m.State} {m.LastAnswer}"));
        var twice = taken.Values.Where(t => t.Count > 1).ToList();
        Assert.All(twice, t => Assert.Equal(2, t.Count));
        Assert.All(twice, t => Assert.Single(t.Distinct(StringComparer.Ordinal)));
        Assert.All(twice, t => Assert.NotNull(rows.Single(m => "To: " + m.To == t[0].Split('\r')[0]).RepeatedAt));
        Assert.InRange(twice.Count, 0, _kills * open);
    }

    public async ValueTask DisposeAsync()
    {
        _server.Before = _ => Task.CompletedTask;
        await _server.DisposeAsync();
        _desk.Dispose();
    }

    // On SQLite the next program knows that the claims are nobody's. On PostgreSQL another may live: they are left to run out, which takes a quarter of an hour, and here is over at once.
    private async Task ForgetAsync()
    {
        _kills++;
        if (_provider == StorageProvider.Sqlite)
            return;
        await using var installation = await Installation.OpenAsync(_desk.Folder.Data, Cancel);
        await using var connection = new Npgsql.NpgsqlConnection(installation.Settings.Database.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new Npgsql.NpgsqlCommand("UPDATE outgoing_messages SET lease_until = now() - interval '1 second' WHERE lease_until IS NOT NULL", connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private async Task<IReadOnlyList<OutgoingMessage>> RowsAsync()
    {
        await using var installation = await Installation.OpenAsync(_desk.Folder.Data, Cancel);
        return await installation.Get<OutboxReader>().AboutAsync(["m1"], DateTime.UnixEpoch, Cancel);
    }
}
