using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Arshjul.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>A real database with mail in its outbox, a real way out and a clock that the test turns.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly TestStore _store;
    private readonly List<IAsyncDisposable> _open = [];

    private Post(TestStore store) => _store = store;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Now));

    /// <summary>Where mail is put by <see cref="Pickup"/>.</summary>
    public string Folder => Path.Combine(_store.Options.DataFolder, "pickup");

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Post> QueuedAsync(StorageProvider provider, params IReadOnlyList<OutgoingMessage> messages)
    {
        var post = new Post(await TestStore.NewAsync(provider));
        await post._store.CommitAsync(Sample.Plan("m1"), messages);
        return post;
    }

    /// <summary>Messages to so many, named r0, r1 and so on.</summary>
    public static IReadOnlyList<OutgoingMessage> To(int recipients) => [.. Enumerable.Range(0, recipients).Select(i => Message("r" + i))];

    /// <summary>A message whose bytes name its recipient.</summary>
    public static OutgoingMessage Message(string recipient, DateTime? expires = null) =>
        Sample.Message(recipient, expires: expires) with { Mime = System.Text.Encoding.ASCII.GetBytes($"To: {recipient}@example.test\r\nSubject: Kallelse\r\n\r\nHej\r\n") };

    /// <summary>The outbox as another process has it: after a restart, or beside the first.</summary>
    public IOutbox Outbox()
    {
        var store = _store.Beside();
        _open.Add(store);
        return store.Outbox;
    }

    public PickupTransport Pickup() => new(Folder, Phrasebook.In("sv"));

    public SmtpTransport Smtp(ScriptedServer server, int connections = 1)
    {
        var transport = new SmtpTransport(new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, TimeoutSeconds = 20, AnswerTimeoutSeconds = 20, Connections = connections }, Phrasebook.In("sv"), Clock);
        _open.Add(transport);
        return transport;
    }

    /// <summary>Drains once in a process of its own.</summary>
    public Task<DrainResult> DrainAsync(IMessageTransport transport, CancellationToken? cancel = null) => new OutboxDrain(Outbox(), transport, Clock).DrainAsync(cancel ?? Cancel);

    /// <summary>The rows as they lie, by recipient.</summary>
    public async Task<IReadOnlyDictionary<string, OutgoingMessage>> RowsAsync()
    {
        await using var context = _store.Context();
        return await context.Set<OutgoingMessage>().AsNoTracking().ToDictionaryAsync(m => m.RecipientKey, Cancel);
    }

    public Task SqlAsync(string sql) => _store.SqlAsync(sql);

    public async Task<OutgoingMessage> RowAsync() => (await RowsAsync()).Values.Single();

    public async ValueTask DisposeAsync()
    {
        foreach (var open in _open)
            await open.DisposeAsync();
        await _store.DisposeAsync();
    }
}
