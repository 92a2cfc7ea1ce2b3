using Arshjul.Core.Access;
using Arshjul.Core.Audit;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The programs' keys: named, revocable alone, every change in the audit.</summary>
public sealed class ApiKeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Keys_WhenAddedRevokedAndAddedAgain_KeepWhatWasAndHaveOneWorking(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var first = Key("tavlan", "0123456789abcdef");

        Assert.True(await store.Keys.AddAsync(first, Cancel));
        Assert.False(await store.Keys.AddAsync(Key("tavlan", "2"), Cancel));
        Assert.Equal(Told.Of(first), Told.Of(await store.Keys.FindAsync(first.Hash, Cancel)));
        Assert.Null(await store.Keys.FindAsync("2", Cancel));
        Assert.True(await store.Keys.RevokeAsync("tavlan", "bb", Sample.Now, Cancel));
        Assert.False(await store.Keys.RevokeAsync("tavlan", "bb", Sample.Now, Cancel));
        Assert.Null(await store.Keys.FindAsync(first.Hash, Cancel));
        Assert.True(await store.Keys.AddAsync(Key("tavlan", "3") with { MadeAt = Sample.Now.AddMinutes(1), Groups = [] }, Cancel));

        Assert.Equal(
            Told.Of(new[] { first with { RevokedAt = Sample.Now }, Key("tavlan", "3") with { MadeAt = Sample.Now.AddMinutes(1), Groups = [] } }),
            Told.Of(await store.Keys.ListAsync(Cancel)));
        await using var context = store.Context();
        Assert.Equal(
            ["aa api-key-add 0123456789ab", "bb api-key-revoke 0123456789ab", "aa api-key-add 3"],
            await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Actor + " " + e.Action + " " + e.Subject).ToListAsync(Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Touch_OfAKey_NotesTheDayAndNeverAnEarlierOne(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.Keys.AddAsync(Key("tavlan", "1"), Cancel);

        await store.Keys.TouchAsync("1", Sample.Now, Cancel);
        await store.Keys.TouchAsync("1", Sample.Now.AddDays(-3), Cancel);
        await store.Keys.TouchAsync("unknown", Sample.Now, Cancel);

        Assert.Equal(Sample.Now.Date, (await store.Keys.FindAsync("1", Cancel))!.LastUsedAt);
    }

    private static ApiKey Key(string name, string hash) => new() { Hash = hash, Name = name, Scopes = ApiScopes.Read | ApiScopes.Move, Groups = ["fsg", "vsg"], MadeBy = "aa", MadeAt = Sample.Now };
}
