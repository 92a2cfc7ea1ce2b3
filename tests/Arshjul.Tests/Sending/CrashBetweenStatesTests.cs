using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>A worker that ends between two states: what nothing has left of is sent by the next one, what may have left is never sent twice.</summary>
public sealed class CrashBetweenStatesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    // The step at which the process ends, what the server has by then, what becomes of the mail, and what the server has in the end.
    [InlineData("claimed", 0, MessageState.Sent, 1)]
    [InlineData("marking", 0, MessageState.Sent, 1)]
    [InlineData("marked", 0, MessageState.Uncertain, 0)] // nobody can tell this one from the next
    [InlineData("recording", 1, MessageState.Uncertain, 1)]
    [InlineData("recorded", 1, MessageState.Sent, 1)]
    public async Task Restart_AfterTheProcessEndedAtAStep_SendsWhatHasNotLeft_AndNothingTwice(string step, int before, MessageState state, int after)
    {
        await using var server = new ScriptedServer();
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.Message("a"));
        await using (var dying = post.Smtp(server))
            await Assert.ThrowsAsync<DyingOutbox.ProcessEndedException>(() => new OutboxDrain(new DyingOutbox(post.Outbox(), step), dying, post.Clock).DrainAsync(Cancel));
        Assert.Equal(before, server.Taken.Count);

        // As long as the lease holds nobody else touches it: the process may only be slow.
        post.Clock.Advance(OutboxDrain.Lease - TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await post.DrainAsync(post.Smtp(server))).Total);
        post.Clock.Advance(TimeSpan.FromSeconds(1));
        await post.DrainAsync(post.Smtp(server));

        Assert.Equal((state, after), ((await post.RowAsync()).State, server.Taken.Count));
        for (var day = 0; day < 10; day++)
        {
            post.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(0, (await post.DrainAsync(post.Smtp(server))).Total);
        }
        Assert.Equal((state, after), ((await post.RowAsync()).State, server.Taken.Count));
    }

    [Theory]
    [InlineData("marked", 0)]
    [InlineData("recording", 1)]
    public async Task Restart_AfterTheProcessEndedBesideThePickupFolder_LeavesOneWholeFileOrNone(string step, int files)
    {
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.Message("a"));
        await Assert.ThrowsAsync<DyingOutbox.ProcessEndedException>(() => new OutboxDrain(new DyingOutbox(post.Outbox(), step), post.Pickup(), post.Clock).DrainAsync(Cancel));

        post.Clock.Advance(OutboxDrain.Lease);
        await post.DrainAsync(post.Pickup());

        Assert.Equal(MessageState.Uncertain, (await post.RowAsync()).State);
        Assert.Equal(files, Directory.Exists(post.Folder) ? Directory.GetFiles(post.Folder, "*.eml").Length : 0);
    }

    [Fact]
    public async Task Restart_InTheMiddleOfABatch_SendsTheRest_AndTellsOfTheOneThatMayHaveLeft()
    {
        await using var server = new ScriptedServer();
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.To(10));
        await using (var dying = post.Smtp(server))
        {
            var outbox = new DyingOutbox(post.Outbox(), "recording");
            // The first four come to their end, the fifth is taken by the server and not written down.
            await Assert.ThrowsAsync<DyingOutbox.ProcessEndedException>(() => new OutboxDrain(new FirstWhole(post.Outbox(), outbox, 4), dying, post.Clock).DrainAsync(Cancel));
        }
        Assert.Equal(5, server.Taken.Count);

        post.Clock.Advance(OutboxDrain.Lease);
        Assert.Equal(new DrainResult(5, 0, 0, 0), await post.DrainAsync(post.Smtp(server)));

        Assert.Equal((9, 1), ((await post.RowsAsync()).Values.Count(m => m.State == MessageState.Sent), (await post.RowsAsync()).Values.Count(m => m.State == MessageState.Uncertain)));
        Assert.Equal(10, server.Taken.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(10, server.Taken.Count);
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.PostgreSql)]
    public async Task SlowWorker_WhoseLeaseRanOutBeforeTheBytes_SendsNothing_WhenAnotherHasTakenOver(StorageProvider provider)
    {
        await using var server = new ScriptedServer();
        await using var post = await Post.QueuedAsync(provider, Post.Message("a"));
        var slow = new Between(post.Smtp(server), async _ =>
        {
            post.Clock.Advance(OutboxDrain.Lease);
            Assert.Equal(1, (await post.DrainAsync(post.Smtp(server))).Sent);
        });

        Assert.Equal(0, (await post.DrainAsync(slow)).Total);

        Assert.Single(server.Taken);
        Assert.Equal((MessageState.Sent, 2), ((await post.RowAsync()).State, (await post.RowAsync()).Attempts));
    }

    /// <summary>Writes down so many results as one outbox, then as another.</summary>
    private sealed class FirstWhole(IOutbox first, IOutbox then, int results) : IOutbox
    {
        private int _recorded;

        public Task<IReadOnlyList<OutgoingMessage>> ClaimAsync(int most, DateTime nowUtc, TimeSpan lease, CancellationToken cancel) => first.ClaimAsync(most, nowUtc, lease, cancel);

        public Task<IReadOnlyList<OutgoingMessage>> LoadAsync(IReadOnlyList<OutgoingMessage> claimed, CancellationToken cancel) => first.LoadAsync(claimed, cancel);

        public Task MarkDataStartedAsync(OutgoingMessage message, CancellationToken cancel) => (_recorded > results ? then : first).MarkDataStartedAsync(message, cancel);

        public Task RecordAsync(OutgoingMessage message, SendResult result, DateTime nowUtc, DateTime? nextAttemptUtc, CancellationToken cancel) =>
            (++_recorded <= results ? first : then).RecordAsync(message, result, nowUtc, nextAttemptUtc, cancel);

        public Task<IReadOnlySet<string>> CalledAsync(IReadOnlyCollection<string> recipients, CancellationToken cancel) => first.CalledAsync(recipients, cancel);

        public Task<IReadOnlyDictionary<string, string>> AddressesAsync(string subject, IReadOnlyCollection<string> recipients, CancellationToken cancel) => first.AddressesAsync(subject, recipients, cancel);

        public Task<IReadOnlyList<MessageKey>> KeysAsync(IReadOnlyCollection<string> subjects, CancellationToken cancel) => first.KeysAsync(subjects, cancel);

        public Task<bool> IsHeldAsync(CancellationToken cancel) => first.IsHeldAsync(cancel);
    }
}
