using Arshjul.Core.Audit;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The audit as it is read: the latest first, some at a time, by what was done and who did it.</summary>
public sealed class AuditReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Latest_AskedForInEveryWay_GivesThoseAlone(StorageProvider provider)
    {
        await using var store = await FilledAsync(provider);

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], await NumbersAsync(store, new AuditQuery()));
        Assert.Equal([7, 6], await NumbersAsync(store, new AuditQuery(), most: 2));
        Assert.Equal([5, 4], await NumbersAsync(store, new AuditQuery { Before = 6 }, most: 2));
        Assert.Empty(await NumbersAsync(store, new AuditQuery { Before = 1 }));
        Assert.Equal([6, 4, 2], await NumbersAsync(store, new AuditQuery { Actor = "bb" }));
        Assert.Equal([7, 6, 3], await NumbersAsync(store, new AuditQuery { Actions = ["switch-off", "revoke-links"] }));
        Assert.Equal([5, 4, 2, 1], await NumbersAsync(store, new AuditQuery { NotActions = ["switch-off", "revoke-links"] }));
        Assert.Equal([6], await NumbersAsync(store, new AuditQuery { Actor = "bb", Actions = ["switch-off", "revoke-links"], Before = 7 }));
        Assert.Empty(await NumbersAsync(store, new AuditQuery { Actor = "finnsinte" }));
        Assert.Empty(await NumbersAsync(store, new AuditQuery { Actions = [] }));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Latest_OfWhatIsWanted_ReadsOnUntilThereIsEnough(StorageProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var looked = 0;

        var entries = await store.Audit.LatestAsync(new AuditQuery(), Wanted, 2, Cancel);

        Assert.Equal([6L, 4L], entries.Select(e => e.Number));
        Assert.Equal(4, looked);
        Assert.Equal(("bb", "switch-off", "p6"), (entries[0].Actor, entries[0].Action, entries[0].Subject));

        bool Wanted(AuditEntry entry)
        {
            looked++;
            return entry.Number % 2 == 0;
        }
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Actors_AreEverybodyOnce_OfTheOrganisationAlone(StorageProvider provider)
    {
        await using var store = await FilledAsync(provider);
        await using var other = store.Beside("annan");

        Assert.Equal(["aa", "bb"], await store.Audit.ActorsAsync(Cancel));
        Assert.Empty(await other.Audit.ActorsAsync(Cancel));
        Assert.Empty(await other.Audit.LatestAsync(new AuditQuery(), _ => true, 9, Cancel));
    }

    private static async Task<IReadOnlyList<int>> NumbersAsync(TestStore store, AuditQuery query, int most = 100) =>
        [.. (await store.Audit.LatestAsync(query, _ => true, most, Cancel)).Select(e => (int)e.Number)];

    /// <summary>Seven entries: odd ones by aa, even ones by bb.</summary>
    private static async Task<TestStore> FilledAsync(StorageProvider provider)
    {
        var store = await TestStore.NewAsync(provider);
        foreach (var (action, i) in new[] { "administrator", "administrator", "revoke-links", "administrator", "administrator", "switch-off", "revoke-links" }.Select((a, i) => (a, i + 1)))
            await store.Access.ChangeAccountAsync("p" + i, a => a with { LinkGeneration = 1 }, i % 2 == 0 ? "bb" : "aa", action, Sample.Now.AddMinutes(i), Cancel);
        return store;
    }
}
