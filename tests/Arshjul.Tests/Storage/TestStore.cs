using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Agendas;
using Arshjul.Core.Feeds;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Core.Wheels;
using Arshjul.Storage;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Arshjul.Storage.Outgoing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>A store on a real database of its own, as one process of the program has it.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _folder;

    private TestStore(StorageOptions options, string? folder, IInterceptor[] between)
    {
        Options = options;
        _folder = folder;
        _services = new ServiceCollection().AddArshjulStorage(options).ConfigureDbContext<WheelContext>(c => c.AddInterceptors(between)).BuildServiceProvider();
    }

    public static TheoryData<StorageProvider> Both => [StorageProvider.Sqlite, StorageProvider.PostgreSql];

    public StorageOptions Options { get; }

    public IWheelStore Plans => _services.GetRequiredService<IWheelStore>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public ISendingHolds Holds => _services.GetRequiredService<ISendingHolds>();

    public OutboxReader Mails => _services.GetRequiredService<OutboxReader>();

    public ReturnedMessages Returned => _services.GetRequiredService<ReturnedMessages>();

    public IFeedAddresses Feeds => _services.GetRequiredService<IFeedAddresses>();

    public IAccessStore Access => _services.GetRequiredService<IAccessStore>();

    public IPasskeys Passkeys => _services.GetRequiredService<IPasskeys>();

    public IApiKeys Keys => _services.GetRequiredService<IApiKeys>();

    public IPaperStore Papers => _services.GetRequiredService<IPaperStore>();

    public IForeignCalendars Foreign => _services.GetRequiredService<IForeignCalendars>();

    public ISharedWheels Shared => _services.GetRequiredService<ISharedWheels>();

    public AuditReader Audit => _services.GetRequiredService<AuditReader>();

    public ChangeSignal Signal => _services.GetRequiredService<ChangeSignal>();

    public Task<DateTime?> OldestDueAsync(DateTime now) => new OutboxAge(Database).OldestDueAsync(now, Cancel);

    public Database Database => _services.GetRequiredService<Database>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static StorageOptions OptionsFor(StorageProvider provider) => new()
    {
        Provider = provider,
        DataFolder = Path.Combine(Path.GetTempPath(), "arshjul-" + Guid.NewGuid().ToString("N")),
        ConnectionString = provider == StorageProvider.PostgreSql ? PostgresServer.NewDatabase() : null,
    };

    /// <param name="provider">The database.</param>
    /// <param name="between">What stands between the store and its database, to make faults.</param>
    public static async Task<TestStore> NewAsync(StorageProvider provider, params IInterceptor[] between)
    {
        var options = OptionsFor(provider);
        var store = new TestStore(options, options.DataFolder, between);
        await store.Database.PrepareAsync(Cancel);
        return store;
    }

    public static TestStore Unprepared(StorageOptions options) => new(options, options.DataFolder, []);

    /// <summary>The same database as another process sees it, or as another organisation does.</summary>
    public TestStore Beside(string? organisation = null) => new(Options with { OrganisationKey = organisation ?? Options.OrganisationKey }, null, []);

    public WheelContext Context()
    {
        var context = _services.GetRequiredService<IDbContextFactory<WheelContext>>().CreateDbContext();
        context.OrganisationKey = Options.OrganisationKey;
        return context;
    }

    public async Task SqlAsync(string sql)
    {
        await using var context = Context();
        await context.Database.ExecuteSqlRawAsync(sql, Cancel);
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var context = Context();
        return (await context.Database.SqlQueryRaw<long>(sql).ToListAsync(Cancel)).Single();
    }

    /// <summary>Every row of every table, as text.</summary>
    public async Task<string> DumpAsync()
    {
        await using var context = Context();
        var tables = context.Model.GetEntityTypes().Select(t => t.GetTableName()!).Order(StringComparer.Ordinal).ToList();
        await context.Database.OpenConnectionAsync(Cancel);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
                rows.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)))}");
        }

        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    /// <summary>Commits on top of what is stored now.</summary>
    public async Task CommitAsync(YearPlan after, IReadOnlyList<OutgoingMessage>? messages = null)
    {
        var before = await Plans.LoadAsync(Cancel);
        Assert.True(await Plans.CommitAsync(Sample.Commit(before, after) with { Messages = messages ?? [] }, Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is null || !Directory.Exists(_folder))
            return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
