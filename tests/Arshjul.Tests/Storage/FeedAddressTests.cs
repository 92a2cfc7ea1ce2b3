using Arshjul.Core.Audit;
using Arshjul.Core.Feeds;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Feed addresses: named, revocable alone, every change in the audit.</summary>
public sealed class FeedAddressTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Addresses_WhenAddedRevokedAndAddedAgain_KeepWhatWasAndHaveOneWorking(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);

        Assert.True(await store.Feeds.AddAsync(Sample.Address("tavlan", "1"), "terminal", Cancel));
        Assert.False(await store.Feeds.AddAsync(Sample.Address("tavlan", "2"), "terminal", Cancel));
        Assert.True(await store.Feeds.AddAsync(Sample.Address("tavlan", "3") with { Of = "vsg" }, "terminal", Cancel));
        Assert.True(await store.Feeds.RevokeAsync("1", "terminal", Sample.Now, Cancel));
        Assert.False(await store.Feeds.RevokeAsync("1", "terminal", Sample.Now, Cancel));
        Assert.True(await store.Feeds.AddAsync(Sample.Address("tavlan", "4"), "terminal", Cancel));

        Assert.Equal(Told.Of(new[] { Sample.Address("tavlan", "1") with { RevokedAt = Sample.Now }, Sample.Address("tavlan", "4") }), Told.Of((await store.Feeds.ListAsync(null, Cancel)).Where(a => a.Of == "fsg")));
        Assert.Equal(3, (await store.Feeds.ListAsync(null, Cancel)).Count);
        await using var context = store.Context();
        Assert.Equal(["feed-add fsg/1", "feed-add vsg/3", "feed-revoke fsg/1", "feed-add fsg/4"], await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Action + " " + e.Subject).ToListAsync(Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Address_OfAPerson_IsApartFromOthers_KeepsItsChoices_AndChangesItsSecretInOneStep(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var own = Sample.Address("telefon", "1") with { Scope = FeedScope.Person, Of = "aa", Owner = "aa", Content = new FeedContent { Headings = true, CancelledWeeks = null, AlarmMinutes = 15, YearsBack = 0 } };
        Assert.True(await store.Feeds.AddAsync(own, "aa", Cancel));
        Assert.False(await store.Feeds.AddAsync(own with { Hash = "2" }, "aa", Cancel));
        Assert.True(await store.Feeds.AddAsync(own with { Of = "bb", Owner = "bb", Hash = "3" }, "bb", Cancel));

        Assert.True(await store.Feeds.RotateAsync("1", "4", "aa", Sample.Now, Cancel));
        Assert.False(await store.Feeds.RotateAsync("1", "5", "aa", Sample.Now, Cancel));

        Assert.Equal(Told.Of(new[] { own with { RevokedAt = Sample.Now }, own with { Hash = "4" } }), Told.Of(await store.Feeds.ListAsync("aa", Cancel)));
        await using var context = store.Context();
        Assert.Equal(["feed-add 1", "feed-add 3", "feed-rotate 1"], await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Action + " " + e.Subject).ToListAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Called_AreThoseWhoseCallHasLeft_AndWasNotWithdrawnSince(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        (string Recipient, string Kind, MessageState State)[] mails =
        [
            ("sent", "call", MessageState.Sent), ("waits", "call", MessageState.Queued), ("gone", "call", MessageState.Sent), ("gone", "uncall", MessageState.Sent),
            ("back", "call", MessageState.Sent), ("back", "uncall", MessageState.Sent), ("back", "call+100", MessageState.Sent), ("other", "call", MessageState.Sent), ("reminded", "reminder", MessageState.Sent),
        ];
        var messages = mails.Select((m, n) => Sample.Message(m.Recipient) with { Kind = m.Kind, MessageId = $"{n}@example.test" }).ToList();
        Assert.True(await store.Plans.CommitAsync(Sample.Commit(await store.Plans.LoadAsync(Cancel), Sample.Plan("m1")) with { Messages = messages }, Cancel));
        foreach (var (recipient, kind, _) in mails.Where(m => m.State == MessageState.Sent))
            await store.SqlAsync($"UPDATE outgoing_messages SET state = 'Sent' WHERE recipient_key = '{recipient}' AND kind = '{kind}'");

        var called = await store.Feeds.CalledAsync(["sent", "waits", "gone", "back", "reminded"], Cancel);

        Assert.Equal(["back", "sent"], called.Select(c => c.Person).Order(StringComparer.Ordinal));
        Assert.All(called, c => Assert.Equal(messages[0].Subject, c.Meeting));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Touch_OfAnAddress_NotesTheDayAndNeverAnEarlierOne(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.Feeds.AddAsync(Sample.Address("tavlan", "1"), "terminal", Cancel);

        await store.Feeds.TouchAsync(new Dictionary<string, DateTime> { ["1"] = Sample.Now, ["unknown"] = Sample.Now }, Cancel);
        await store.Feeds.TouchAsync(new Dictionary<string, DateTime> { ["1"] = Sample.Now.AddDays(-3) }, Cancel);

        Assert.Equal(Sample.Now.Date, (await store.Feeds.ListAsync(null, Cancel)).Single().LastUsedAt);
    }
}
