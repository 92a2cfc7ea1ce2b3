using Arshjul.Core.Audit;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>What came back: its row, the address it was to, and the audit.</summary>
public sealed class ReturnedMessagesTests
{
    private const string Reason = "550 5.1.1 User unknown";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_OfASentMessage_MarksItsRowAndTheAddressAndIsAudited(StorageProvider provider)
    {
        await using var store = await SentAsync(provider, Sample.Message("a"), Sample.Message("b"));

        Assert.True(await store.Returned.RecordAsync(["a.1@example.test", "unknown@example.test"], Reason, Sample.Now, Cancel));

        var row = (await store.Mails.AboutAsync(["m1"], Sample.Now, Cancel)).Single(m => m.RecipientKey == "a");
        Assert.Equal((MessageState.Failed, "returned: " + Reason, Sample.Now), (row.State, row.LastAnswer, row.SentAt));
        Assert.Equal("a@example.test", Assert.Single((await store.Returned.TroubledAsync(["a@example.test", "b@example.test"], Cancel)).Keys));
        var entry = (await AuditAsync(store))[^1];
        Assert.Equal(("program", "mail-returned", "m1"), (entry.Actor, entry.Action, entry.Subject));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_OfTheSameAgain_IsOursAndChangesNothing(StorageProvider provider)
    {
        await using var store = await SentAsync(provider, Sample.Message("a"));
        await store.Returned.RecordAsync(["a.1@example.test"], Reason, Sample.Now, Cancel);
        var before = await AuditAsync(store);

        Assert.True(await store.Returned.RecordAsync(["a.1@example.test"], "550 5.2.2 Full", Sample.Now.AddDays(1), Cancel));

        Assert.Equal(before, await AuditAsync(store));
        Assert.Equal("returned: " + Reason, (await store.Mails.AboutAsync(["m1"], Sample.Now, Cancel)).Single().LastAnswer);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_OfWhatIsNotOursOrHasNotBeenSent_ChangesNothing(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Sample.Plan("m1"), [Sample.Message("a")]);
        var before = await AuditAsync(store);

        Assert.False(await store.Returned.RecordAsync(["a.1@example.test"], Reason, Sample.Now, Cancel));
        Assert.False(await store.Returned.RecordAsync(["other@example.test"], Reason, Sample.Now, Cancel));
        Assert.False(await store.Returned.RecordAsync([], Reason, Sample.Now, Cancel));

        Assert.Equal(before, await AuditAsync(store));
        Assert.Equal(MessageState.Queued, (await store.Mails.AboutAsync(["m1"], Sample.Now, Cancel)).Single().State);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Troubled_WhenALaterMailArrived_IsClear(StorageProvider provider)
    {
        var later = Sample.Message("a", "m2") with { QueuedAt = Sample.Now.AddDays(1), MessageId = "a.2@example.test" };
        await using var store = await SentAsync(provider, Sample.Message("a"), later);

        await store.Returned.RecordAsync(["a.1@example.test"], Reason, Sample.Now, Cancel);
        Assert.Empty(await store.Returned.TroubledAsync(["a@example.test"], Cancel));

        await store.Returned.RecordAsync(["a.2@example.test"], "552 5.2.2 Full", Sample.Now, Cancel);
        Assert.Equal("returned: 552 5.2.2 Full", (await store.Returned.TroubledAsync(["a@example.test"], Cancel))["A@example.test"].LastAnswer);
    }

    [Theory]
    [InlineData("550 5.1.1 User unknown", true)]
    [InlineData("552 5.2.2 Mailbox full", true)]
    [InlineData("554 5.7.1 Relay access denied", false)]
    [InlineData("expired: not sent, its time had passed", false)]
    [InlineData("fault: InvalidOperationException", false)]
    public async Task Troubled_ByARefusalAtOnce_WhenItIsAboutTheAddress(string answer, bool marked)
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await store.CommitAsync(Sample.Plan("m1"), [Sample.Message("a")]);
        await DrainAsync(store, new SendResult(MessageState.Failed, answer));

        Assert.Equal(marked, (await store.Returned.TroubledAsync(["a@example.test"], Cancel)).Count == 1);
    }

    [Fact]
    public async Task Addresses_OfACall_AreThoseItWentToAnew()
    {
        await using var store = await SentAsync(
            StorageProvider.Sqlite,
            Sample.Message("a"),
            Sample.Message("a") with { Kind = "call+1", To = "new@example.test", MessageId = "2" },
            Sample.Message("a") with { Kind = "reminder", To = "reminded@example.test", MessageId = "3" },
            Sample.Message("b"),
            Sample.Message("a", "m2") with { To = "other@example.test", MessageId = "4" });

        Assert.Equal(["a@example.test", "new@example.test"], (await store.Returned.AddressesAsync("m1", "a", Cancel)).Order());
    }

    private static async Task<TestStore> SentAsync(StorageProvider provider, params IReadOnlyList<OutgoingMessage> messages)
    {
        var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Sample.Plan("m1"), messages);
        await DrainAsync(store, new SendResult(MessageState.Sent, "250 2.0.0 Ok"));
        return store;
    }

    private static async Task DrainAsync(TestStore store, SendResult result)
    {
        foreach (var message in await store.Outbox.ClaimAsync(99, Sample.Now, TimeSpan.FromMinutes(1), Cancel))
        {
            await store.Outbox.MarkDataStartedAsync(message, Cancel);
            await store.Outbox.RecordAsync(message, result, Sample.Now, null, Cancel);
        }
    }

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(TestStore store)
    {
        await using var context = store.Context();
        return await context.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Number).ToListAsync(Cancel);
    }
}
