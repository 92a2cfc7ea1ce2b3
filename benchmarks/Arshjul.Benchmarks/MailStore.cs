using System.Globalization;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Storage;
using Arshjul.Storage.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Arshjul.Benchmarks;

/// <summary>A database of its own, with its outbox.</summary>
internal sealed class MailStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arshjul-mails-").FullName;
    private readonly ServiceProvider _services;
    private int _revision;

    private MailStore() => _services = new ServiceCollection().AddArshjulStorage(new StorageOptions { DataFolder = _folder }).BuildServiceProvider();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public static async Task<MailStore> NewAsync()
    {
        var store = new MailStore();
        await store._services.GetRequiredService<Database>().PrepareAsync(CancellationToken.None);
        return store;
    }

    /// <summary>Queues one mail for so many recipients, a thousand in each transaction.</summary>
    public async Task QueueAsync(OutgoingMessage mail, int count)
    {
        _revision++;
        var plans = _services.GetRequiredService<IWheelStore>();
        foreach (var some in Enumerable.Range(0, count).Select(i => Addressed(mail, i)).Chunk(1000))
        {
            var before = await plans.LoadAsync(CancellationToken.None);
            await plans.CommitAsync(new PlanCommit { Before = before, After = DemoPlan.Read(), Messages = some, Actor = "bench", Action = "queue", Subject = "bench", At = mail.QueuedAt }, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private OutgoingMessage Addressed(OutgoingMessage mail, int number) => mail with
    {
        Id = Guid.CreateVersion7(),
        Revision = _revision,
        RecipientKey = string.Create(CultureInfo.InvariantCulture, $"r{number}"),
        To = string.Create(CultureInfo.InvariantCulture, $"r{number}@example.test"),
        ExpiresAt = null,
    };
}
