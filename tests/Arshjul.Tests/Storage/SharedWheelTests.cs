using Arshjul.Core.Audit;
using Arshjul.Core.Wheels;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The addresses at which the wheel is shared: named, revocable alone, every change in the audit.</summary>
public sealed class SharedWheelTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Shared_WhenAddedRevokedAndAddedAgain_HasOneOfTheNameWorking(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var first = Shared("Intranätet", "0123456789abcdef") with { Group = "fsg", Process = "facklig" };

        Assert.True(await store.Shared.AddAsync(first, Cancel));
        Assert.False(await store.Shared.AddAsync(Shared("Intranätet", "2"), Cancel));
        Assert.Equal(first, await store.Shared.FindAsync(first.Hash, Cancel));
        Assert.Null(await store.Shared.FindAsync("2", Cancel));
        Assert.True(await store.Shared.AddAsync(Shared("Anslagstavlan", "4"), Cancel));
        Assert.Equal(["Anslagstavlan", "Intranätet"], (await store.Shared.ListAsync(Cancel)).Select(s => s.Name));

        Assert.True(await store.Shared.RevokeAsync("Intranätet", "bb", Sample.Now, Cancel));
        Assert.False(await store.Shared.RevokeAsync("Intranätet", "bb", Sample.Now, Cancel));
        Assert.Null(await store.Shared.FindAsync(first.Hash, Cancel));
        Assert.True(await store.Shared.AddAsync(Shared("Intranätet", "3"), Cancel));

        Assert.Equal(["4", "3"], (await store.Shared.ListAsync(Cancel)).Select(s => s.Hash));
        await using var context = store.Context();
        Assert.Equal(
            ["aa share-add 0123456789ab", "aa share-add 4", "bb share-revoke 0123456789ab", "aa share-add 3"],
            await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Actor + " " + e.Action + " " + e.Subject).ToListAsync(Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    private static SharedWheel Shared(string name, string hash) => new() { Name = name, Hash = hash, MadeBy = "aa", MadeAt = Sample.Now };
}
