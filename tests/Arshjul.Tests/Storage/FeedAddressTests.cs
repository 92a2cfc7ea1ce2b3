using Arshjul.Core.Audit;
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
        Assert.True(await store.Feeds.AddAsync(Sample.Address("tavlan", "3") with { Group = "vsg" }, "terminal", Cancel));
        Assert.True(await store.Feeds.RevokeAsync("fsg", "tavlan", "terminal", Sample.Now, Cancel));
        Assert.False(await store.Feeds.RevokeAsync("fsg", "tavlan", "terminal", Sample.Now, Cancel));
        Assert.True(await store.Feeds.AddAsync(Sample.Address("tavlan", "4"), "terminal", Cancel));

        Assert.Equal(Told.Of(new[] { Sample.Address("tavlan", "1") with { RevokedAt = Sample.Now }, Sample.Address("tavlan", "4") }), Told.Of(await store.Feeds.ListAsync("fsg", Cancel)));
        Assert.Equal(3, (await store.Feeds.ListAsync(null, Cancel)).Count);
        await using var context = store.Context();
        Assert.Equal(["feed-add fsg/1", "feed-add vsg/3", "feed-revoke fsg/1", "feed-add fsg/4"], await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Action + " " + e.Subject).ToListAsync(Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Touch_OfAnAddress_NotesTheDayAndNeverAnEarlierOne(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.Feeds.AddAsync(Sample.Address("tavlan", "1"), "terminal", Cancel);

        await store.Feeds.TouchAsync(new Dictionary<string, DateTime> { ["1"] = Sample.Now, ["unknown"] = Sample.Now }, Cancel);
        await store.Feeds.TouchAsync(new Dictionary<string, DateTime> { ["1"] = Sample.Now.AddDays(-3) }, Cancel);

        Assert.Equal(Sample.Now.Date, (await store.Feeds.ListAsync("fsg", Cancel)).Single().LastUsedAt);
    }
}
