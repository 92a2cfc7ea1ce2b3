using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Claims, leases and fences: no message is sent by two workers, none is forgotten.</summary>
public sealed class OutboxClaimTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_ByFourWorkersAtOnce_GivesEachMessageToOne(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, [.. Enumerable.Range(0, 200).Select(i => Sample.Message("r" + i))]);
        TestStore[] workers = [store.Beside(), store.Beside(), store.Beside(), store.Beside()];

        var claimed = await Task.WhenAll(workers.Select(worker => Task.Run(async () =>
        {
            var mine = new List<Guid>();
            while (await worker.Outbox.ClaimAsync(7, Sample.Now, Lease, Cancel) is { Count: > 0 } some)
                mine.AddRange(some.Select(m => m.Id));
            return mine;
        })));

        var all = claimed.SelectMany(c => c).ToList();
        Assert.Equal((200, 200), (all.Count, all.Distinct().Count()));
        foreach (var worker in workers)
            await worker.DisposeAsync();
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_OfAQueuedMessage_GivesAllOfItAndCountsTheTry(StorageProvider provider)
    {
        var message = Sample.Message("a", expires: Sample.Now.AddDays(1));
        await using var store = await QueuedAsync(provider, message);

        var claimed = await store.Outbox.LoadAsync(await store.Outbox.ClaimAsync(1, Sample.Now, Lease, Cancel), Cancel);

        Assert.Equal(Told.Of(message with { State = MessageState.Claimed, Attempts = 1 }), Told.Of(claimed.Single()));
        Assert.Empty(await store.Outbox.ClaimAsync(1, Sample.Now, Lease, Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Addresses_AreThoseOfTheLatestMailsAboutTheSubject(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a") with { To = "old@example.test" }, Sample.Message("a") with { Revision = 7, To = "new@example.test", QueuedAt = Sample.Now.AddDays(1) }, Sample.Message("b"));

        Assert.Equal([KeyValuePair.Create("a", "new@example.test")], await store.Outbox.AddressesAsync("m1", ["a", "nobody"], Cancel));
        Assert.Empty(await store.Outbox.AddressesAsync("m2", ["a"], Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Called_AreThoseWhoWereEverSentACall(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a"), Sample.Message("b") with { Kind = "reminder" });

        Assert.Equal(["a"], await store.Outbox.CalledAsync(["a", "b", "c"], Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_WhenALeaseRanOutBeforeTheBytesLeft_GivesItAgainAndRefusesTheOldWorker(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a"));
        var old = (await store.Outbox.ClaimAsync(1, Sample.Now, Lease, Cancel)).Single();
        Assert.Empty(await store.Outbox.ClaimAsync(1, Sample.Now + Lease - TimeSpan.FromSeconds(1), Lease, Cancel));

        var anew = (await store.Outbox.ClaimAsync(1, Sample.Now + Lease, Lease, Cancel)).Single();

        Assert.Equal((old.Id, 2), (anew.Id, anew.Attempts));
        await Assert.ThrowsAsync<ClaimLostException>(() => store.Outbox.MarkDataStartedAsync(old, Cancel));
        await Assert.ThrowsAsync<ClaimLostException>(() => store.Outbox.RecordAsync(old, new SendResult(MessageState.Sent, "250"), Sample.Now, null, Cancel));
        await store.Outbox.MarkDataStartedAsync(anew, Cancel);
        await store.Outbox.RecordAsync(anew, new SendResult(MessageState.Sent, "250"), Sample.Now, null, Cancel);
        Assert.Equal("Sent 250", await StateAsync(store));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_WhenALeaseRanOutAfterTheBytesStarted_MakesItUncertainUntilTheAnswerComes(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a"));
        var claimed = (await store.Outbox.ClaimAsync(1, Sample.Now, Lease, Cancel)).Single();
        await store.Outbox.MarkDataStartedAsync(claimed, Cancel);

        Assert.Empty(await store.Outbox.ClaimAsync(1, Sample.Now + Lease, Lease, Cancel));

        Assert.StartsWith("Uncertain interrupted", await StateAsync(store), StringComparison.Ordinal);
        await store.Outbox.RecordAsync(claimed, new SendResult(MessageState.Sent, "250 late"), Sample.Now, null, Cancel);
        Assert.Equal("Sent 250 late", await StateAsync(store));
        await Assert.ThrowsAsync<ClaimLostException>(() => store.Outbox.RecordAsync(claimed, new SendResult(MessageState.Failed, "550"), Sample.Now, null, Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_WhenAMessageIsDeferred_GivesItFromItsNextTryOn(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a"));
        var claimed = (await store.Outbox.ClaimAsync(1, Sample.Now, Lease, Cancel)).Single();
        var next = Sample.Now.AddMinutes(5);
        await store.Outbox.RecordAsync(claimed, new SendResult(MessageState.Deferred, "450"), Sample.Now, next, Cancel);

        Assert.Empty(await store.Outbox.ClaimAsync(1, next.AddSeconds(-1), Lease, Cancel));
        Assert.Equal(2, (await store.Outbox.ClaimAsync(1, next, Lease, Cancel)).Single().Attempts);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_WhenAMessageHasExpired_FailsItAndNeverGivesIt(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a", expires: Sample.Now.AddMinutes(1)));

        Assert.Empty(await store.Outbox.ClaimAsync(1, Sample.Now.AddMinutes(1), Lease, Cancel));

        Assert.StartsWith("Failed expired", await StateAsync(store), StringComparison.Ordinal);
    }

    private static async Task<TestStore> QueuedAsync(StorageProvider provider, params IReadOnlyList<OutgoingMessage> messages)
    {
        var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Sample.Plan("m1"), messages);
        return store;
    }

    private static async Task<string> StateAsync(TestStore store)
    {
        await using var context = store.Context();
        var message = context.Set<OutgoingMessage>().Single();
        return $"{message.State} {message.LastAnswer}";
    }
}
