using Arshjul.Core.Audit;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>A change is stored whole or not at all, and only what changed is written.</summary>
public sealed class CommitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Commit_WhenSomebodyWasBefore_IsRefusedAndStoresNothing(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await using var other = store.Beside();
        var seen = await store.Plans.LoadAsync(Cancel);
        await other.CommitAsync(Sample.Plan("theirs"));

        var stored = await store.Plans.CommitAsync(Sample.Commit(seen, Sample.Plan("mine")) with { Calls = [Sample.Call("mine")], Messages = [Sample.Message("a")] }, Cancel);

        Assert.False(stored);
        var now = await store.Plans.LoadAsync(Cancel);
        Assert.Equal(("theirs", 1), (now.Plan.Meetings.Single().Key, now.Revision));
        Assert.Null(await store.Plans.LoadCallAsync("mine", Sample.Call("mine").Version, Cancel));
        Assert.Empty(await store.Outbox.KeysAsync(["m1"], Cancel));
        Assert.Equal(1, await store.CountAsync("SELECT COUNT(*) AS \"Value\" FROM audit_entries"));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Commit_WhenManyTryAtOnce_ExactlyOneWins(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var before = await store.Plans.LoadAsync(Cancel);

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.Plans.CommitAsync(Sample.Commit(before, Sample.Plan("m" + i)), Cancel))));

        Assert.Single(stored, true);
        Assert.Equal(1, await store.CountAsync("SELECT COUNT(*) AS \"Value\" FROM meetings"));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Commit_WhenAnInsertInTheMiddleFails_LeavesEverythingAsItWas(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Sample.Plan("a", "b"));
        var before = await store.Plans.LoadAsync(Cancel);
        var broken = Sample.Commit(before, Sample.Plan("b", "new")) with
        {
            Calls = [Sample.Call("new")],
            Messages = [Sample.Message("a"), Sample.Message("b") with { To = null! }],
        };

        await Assert.ThrowsAsync<DbUpdateException>(() => store.Plans.CommitAsync(broken, Cancel));

        await using var other = store.Beside();
        var now = await other.Plans.LoadAsync(Cancel);
        Assert.Equal((Told.Of(before.Plan), 1), (Told.Of(now.Plan), now.Revision));
        Assert.Empty(await store.Outbox.KeysAsync(["m1"], Cancel));
        Assert.Null(await store.Plans.LoadCallAsync("new", broken.Calls[0].Version, Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Commit_WhenAMessageIsAlreadyThere_LeavesItAsItIs(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Sample.Plan("m1"), [Sample.Message("a")]);
        await store.CommitAsync(Sample.Plan("m1"), [Sample.Message("a") with { To = "other@example.test" }, Sample.Message("b"), Sample.Message("b")]);

        var claimed = await store.Outbox.ClaimAsync(10, Sample.Now, TimeSpan.FromMinutes(1), Cancel);

        Assert.Equal(["a@example.test", "b@example.test"], claimed.Select(m => m.To).Order());
    }

    [Fact]
    public async Task Commit_WhenOneMeetingChanged_WritesItsRowAlone()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        var plan = Sample.Plan([.. Enumerable.Range(0, 50).Select(i => "m" + i)]);
        await store.CommitAsync(plan);
        await store.SqlAsync("CREATE TABLE touched (what TEXT); CREATE TRIGGER u AFTER UPDATE ON meetings BEGIN INSERT INTO touched VALUES (NEW.key); END; CREATE TRIGGER i AFTER INSERT ON meetings BEGIN INSERT INTO touched VALUES (NEW.key); END; CREATE TRIGGER d AFTER DELETE ON meetings BEGIN INSERT INTO touched VALUES (OLD.key); END;");

        // The rest are other instances that read the same.
        await store.CommitAsync(plan with { Meetings = [.. plan.Meetings.Select(m => m with { Groups = [.. m.Groups], Title = m.Key == "m7" ? "Tema" : null })] });

        Assert.Equal(1, await store.CountAsync("SELECT COUNT(*) AS Value FROM touched"));
        Assert.Equal(1, await store.CountAsync("SELECT COUNT(*) AS Value FROM touched WHERE what = 'm7'"));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Commit_WhenStored_WritesOneAuditEntryThatTellsContentsApart(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await using var twin = await TestStore.NewAsync(provider);
        await using var unlike = await TestStore.NewAsync(provider);
        foreach (var (s, key) in new[] { (store, "m1"), (twin, "m1"), (unlike, "m2") })
            await s.CommitAsync(Sample.Plan(key));

        var entry = await LastEntryAsync(store);

        Assert.Equal((1L, "terminal", "import", "fsg", ""), (entry.Number, entry.Actor, entry.Action, entry.Subject, entry.PreviousHash));
        Assert.Equal(entry.ContentHash, (await LastEntryAsync(twin)).ContentHash);
        Assert.NotEqual(entry.ContentHash, (await LastEntryAsync(unlike)).ContentHash);
    }

    [Fact]
    public async Task Commit_WhenTwoFactsHaveOneKey_SaysWhichAndStoresNothing()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        var before = await store.Plans.LoadAsync(Cancel);

        var e = await Assert.ThrowsAsync<ArgumentException>(() => store.Plans.CommitAsync(Sample.Commit(before, Sample.Plan("twice", "twice")), Cancel));

        Assert.Contains("twice", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await store.Plans.LoadAsync(Cancel)).Revision);
    }

    private static async Task<AuditEntry> LastEntryAsync(TestStore store)
    {
        await using var context = store.Context();
        return await context.Set<AuditEntry>().OrderBy(e => e.Number).LastAsync(Cancel);
    }
}
