using Arshjul.Core.Feeds;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Storage;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>A store on a real database of its own, as one process of the program has it.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _folder;

    private TestStore(StorageOptions options, string? folder)
    {
        Options = options;
        _folder = folder;
        _services = new ServiceCollection().AddArshjulStorage(options).BuildServiceProvider();
    }

    public static TheoryData<StorageProvider> Both => [StorageProvider.Sqlite, StorageProvider.PostgreSql];

    public StorageOptions Options { get; }

    public IWheelStore Plans => _services.GetRequiredService<IWheelStore>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public IFeedAddresses Feeds => _services.GetRequiredService<IFeedAddresses>();

    public AuditReader Audit => _services.GetRequiredService<AuditReader>();

    public ChangeSignal Signal => _services.GetRequiredService<ChangeSignal>();

    public Database Database => _services.GetRequiredService<Database>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static StorageOptions OptionsFor(StorageProvider provider) => new()
    {
        Provider = provider,
        DataFolder = Path.Combine(Path.GetTempPath(), "arshjul-" + Guid.NewGuid().ToString("N")),
        ConnectionString = provider == StorageProvider.PostgreSql ? PostgresServer.NewDatabase() : null,
    };

    public static async Task<TestStore> NewAsync(StorageProvider provider)
    {
        var store = Unprepared(OptionsFor(provider));
        await store.Database.PrepareAsync(Cancel);
        return store;
    }

    public static TestStore Unprepared(StorageOptions options) => new(options, options.DataFolder);

    /// <summary>The same database as another process sees it, or as another organisation does.</summary>
    public TestStore Beside(string? organisation = null) => new(Options with { OrganisationKey = organisation ?? Options.OrganisationKey }, null);

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
