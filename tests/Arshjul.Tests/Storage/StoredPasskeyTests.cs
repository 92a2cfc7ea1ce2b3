using Arshjul.Core.Access;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Passkeys in both databases: one person's each, counted forwards alone.</summary>
public sealed class StoredPasskeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Passkey_FromItsMakingToItsRemoval_IsAsItWasTold(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var (first, second) = (APasskey("h1", "aa") with { SignCount = uint.MaxValue - 1L, IsBackupEligible = true }, APasskey("h2", "aa") with { MadeAt = Sample.Now.AddMinutes(-1) });
        Assert.Empty(await store.Passkeys.ListAsync("aa", Cancel));

        Assert.True(await store.Passkeys.AddAsync(first, Cancel));
        Assert.True(await store.Passkeys.AddAsync(second, Cancel));
        Assert.False(await store.Passkeys.AddAsync(APasskey("h1", "bb"), Cancel));
        Assert.Equal([second, first], await store.Passkeys.ListAsync("aa", Cancel));
        Assert.Equal(first, await store.Passkeys.FindAsync("h1", Cancel));
        Assert.Null(await store.Passkeys.FindAsync("H1", Cancel));
        Assert.Empty(await store.Passkeys.ListAsync("bb", Cancel));

        Assert.False(await store.Passkeys.RemoveAsync("bb", "h1", Sample.Now, Cancel));
        Assert.True(await store.Passkeys.RemoveAsync("aa", "h1", Sample.Now, Cancel));
        Assert.False(await store.Passkeys.RemoveAsync("aa", "h1", Sample.Now, Cancel));
        Assert.Equal([second], await store.Passkeys.ListAsync("aa", Cancel));
        Assert.Equal(["aa passkey-add aa/h1", "aa passkey-add aa/h2", "aa passkey-remove aa/h1"], await AccessTests.ToldAsync(store));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Use_CountsForwardsAlone_OrNotAtAll(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.Passkeys.AddAsync(APasskey("counts", "aa") with { SignCount = 5 }, Cancel);
        await store.Passkeys.AddAsync(APasskey("never", "aa"), Cancel);
        Task<bool> UseAsync(string hash, long count) => store.Passkeys.UseAsync(hash, count, Sample.Now.AddHours(1), Cancel);

        foreach (var (count, isTaken) in new[] { (5, false), (4, false), (0, false), (6, true), (6, false), (9, true) })
            Assert.Equal(isTaken, await UseAsync("counts", count));
        Assert.Equal(APasskey("counts", "aa") with { SignCount = 9, LastUsedAt = Sample.Now.AddHours(1) }, await store.Passkeys.FindAsync("counts", Cancel));
        Assert.True(await UseAsync("never", 0));
        Assert.True(await UseAsync("never", 0));
        Assert.True(await UseAsync("never", 1));
        Assert.False(await UseAsync("never", 0));
        Assert.False(await UseAsync("gone", 1));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Use_ByTwoAtOnceWithTheSameCount_IsTheFirstsAlone(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await using var beside = store.Beside();
        await store.Passkeys.AddAsync(APasskey("h", "aa"), Cancel);

        var used = await Task.WhenAll(new[] { store, beside }.Select(s => Task.Run(() => s.Passkeys.UseAsync("h", 1, Sample.Now, Cancel))));

        Assert.Equal([false, true], used.Order());
    }

    [Fact]
    public async Task Add_BeyondTheMostThatOneMayHave_IsRefused()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        for (var i = 0; i < Passkey.MostOfOne; i++)
            Assert.True(await store.Passkeys.AddAsync(APasskey($"h{i}", "aa"), Cancel));

        Assert.False(await store.Passkeys.AddAsync(APasskey("more", "aa"), Cancel));
        Assert.True(await store.Passkeys.AddAsync(APasskey("others", "bb"), Cancel));
    }

    private static Passkey APasskey(string hash, string person) => new() { Hash = hash, Person = person, Name = "Mobilen", Credential = "AAAA", PublicKey = "BBBB", MadeAt = Sample.Now };
}
