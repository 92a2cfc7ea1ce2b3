using Arshjul.Core.Access;
using Arshjul.Core.Audit;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Accounts, sessions and links to sign in with: used once, ended at once, every change in the audit.</summary>
public sealed class AccessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Account_OfAnyone_IsPlainUntilChangedAndRaisesItsStampEachTime(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        Assert.Equal(new Account { Person = "aa" }, await store.Access.FindAccountAsync("aa", Cancel));
        Assert.Empty(await store.Access.ListAccountsAsync(Cancel));

        var off = await store.Access.ChangeAccountAsync("aa", a => a with { SwitchedOffAt = Sample.Now }, "bb", "switch-off", Sample.Now, Cancel);
        var same = await store.Access.ChangeAccountAsync("aa", a => a, "bb", "switch-off", Sample.Now, Cancel);
        var on = await store.Access.ChangeAccountAsync("aa", a => a with { SwitchedOffAt = null, LinkGeneration = a.LinkGeneration + 1, Person = "cc", Stamp = 9 }, "terminal", "switch-on", Sample.Now, Cancel);

        Assert.Equal(new Account { Person = "aa", SwitchedOffAt = Sample.Now, Stamp = 1 }, off);
        Assert.Equal(off, same);
        Assert.Equal(new Account { Person = "aa", LinkGeneration = 1, Stamp = 2 }, on);
        Assert.Equal([on], await store.Access.ListAccountsAsync(Cancel));
        Assert.Equal(["bb switch-off aa", "terminal switch-on aa"], await ToldAsync(store));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Account_ChangedByTwoAtOnce_KeepsBothChanges(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        TestStore[] beside = [store.Beside(), store.Beside()];

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() =>
            beside[i % 2].Access.ChangeAccountAsync("aa", a => a with { LinkGeneration = a.LinkGeneration + 1 }, "aa", "revoke-links", Sample.Now, Cancel))));

        Assert.Equal(new Account { Person = "aa", LinkGeneration = 10, Stamp = 10 }, await store.Access.FindAccountAsync("aa", Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
        foreach (var other in beside)
            await other.DisposeAsync();
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task OutsideIdentity_IsOnePersonsAlone_AndFoundToTheLetter(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var identity = OutsideIdentities.HashOf("https://login.example", "s-1");
        Task<Account> PutAsync(string person, string? hash) => store.Access.ChangeAccountAsync(person, a => a with { OutsideIdentity = hash }, person, "outside-identity", Sample.Now, Cancel);
        await PutAsync("aa", null);
        await PutAsync("aa", identity);
        await store.Access.ChangeAccountAsync("cc", a => a with { LinkGeneration = 1 }, "cc", "revoke-links", Sample.Now, Cancel); // several may have none

        Assert.Equal("aa", (await store.Access.FindAccountOfAsync(identity, Cancel))?.Person);
        foreach (var (issuer, subject) in new[] { ("https://login.example", "S-1"), ("https://login.example", "s-1 "), ("https://login.example/", "s-1"), ("https://login.examples", "-1") })
            Assert.Null(await store.Access.FindAccountOfAsync(OutsideIdentities.HashOf(issuer, subject), Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() => PutAsync("bb", identity));
        Assert.Equal("aa", (await store.Access.FindAccountOfAsync(identity, Cancel))?.Person);
        await PutAsync("aa", null);
        await PutAsync("bb", identity);
        Assert.Equal("bb", (await store.Access.FindAccountOfAsync(identity, Cancel))?.Person);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task FirstAdministrator_WhenTwoAreMadeAtOnce_IsOne(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await using var beside = store.Beside();
        Assert.False(await store.Access.HasAdministratorAsync(Cancel));

        var made = await Task.WhenAll(
            Task.Run(() => store.Access.AddFirstAdministratorAsync("aa", Sample.Now, Cancel)),
            Task.Run(() => beside.Access.AddFirstAdministratorAsync("bb", Sample.Now, Cancel)));

        Assert.Equal([false, true], made.Order());
        Assert.True((await store.Access.ListAccountsAsync(Cancel)).Single().IsAdministrator);
        var first = made[0] ? "aa" : "bb";
        Assert.Equal([$"{first} set-up {first}"], await ToldAsync(store));

        // Nor does the door open again when the only one is switched off.
        await store.Access.ChangeAccountAsync(first, a => a with { SwitchedOffAt = Sample.Now }, "terminal", "switch-off", Sample.Now, Cancel);
        Assert.True(await store.Access.HasAdministratorAsync(Cancel));
        Assert.False(await store.Access.AddFirstAdministratorAsync("cc", Sample.Now, Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Session_FromItsBeginningToItsEnd_IsAsItWasTold(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var session = ASession("0123456789abcdef", "aa");
        Assert.Null(await store.Access.FindSessionAsync(session.Hash, Cancel));

        await store.Access.StartSessionAsync(session, Cancel);
        Assert.Equal(session, await store.Access.FindSessionAsync(session.Hash, Cancel));
        await store.Access.TouchSessionAsync(session.Hash, Sample.Now + Session.SeenStep - TimeSpan.FromSeconds(1), Cancel);
        Assert.Equal(Sample.Now, (await store.Access.FindSessionAsync(session.Hash, Cancel))!.SeenAt);
        var later = Sample.Now + Session.SeenStep;
        await store.Access.TouchSessionAsync(session.Hash, later, Cancel);
        await store.Access.TouchSessionAsync("unknown", later, Cancel);
        Assert.True(await store.Access.EndSessionAsync(session.Hash, later, Cancel));
        Assert.False(await store.Access.EndSessionAsync(session.Hash, later.AddHours(1), Cancel));
        Assert.False(await store.Access.EndSessionAsync("unknown", later, Cancel));

        await using var beside = store.Beside();
        Assert.Equal(session with { SeenAt = later, EndedAt = later }, await beside.Access.FindSessionAsync(session.Hash, Cancel));
        Assert.Equal(["aa sign-in EmailLink/0123456789ab", "aa sign-out EmailLink/0123456789ab"], await ToldAsync(store));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Sessions_OfOnePerson_EndTogetherAndNobodyElses(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        foreach (var (hash, person) in new[] { ("1", "aa"), ("2", "aa"), ("3", "bb") })
            await store.Access.StartSessionAsync(ASession(hash, person), Cancel);

        Assert.True(await store.Access.EndSessionsAsync("aa", "cc", Sample.Now, Cancel));
        Assert.False(await store.Access.EndSessionsAsync("aa", "cc", Sample.Now, Cancel));

        Assert.Equal([Sample.Now, Sample.Now, null], [await EndAsync("1"), await EndAsync("2"), await EndAsync("3")]);
        Assert.Equal("cc sign-out-all aa", (await ToldAsync(store))[^1]);

        async Task<DateTime?> EndAsync(string hash) => (await store.Access.FindSessionAsync(hash, Cancel))!.EndedAt;
    }

    [Fact]
    public async Task Sessions_AndLinksThatEndedAMonthAgo_AreRemovedWhenSomebodySignsIn()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await store.Access.StartSessionAsync(ASession("1", "aa"), Cancel);
        await store.Access.AddSignInLinkAsync(SignInLink.Make("2", "aa", Sample.Now), "program", Cancel);

        await store.Access.StartSessionAsync(Late("3", TimeSpan.FromDays(30)), Cancel);
        Assert.NotNull(await store.Access.FindSessionAsync("1", Cancel));
        await store.Access.StartSessionAsync(Late("4", TimeSpan.FromDays(31)), Cancel);

        Assert.Null(await store.Access.FindSessionAsync("1", Cancel));
        Assert.Equal((2, 0), (await store.CountAsync("SELECT count(*) AS Value FROM sessions"), await store.CountAsync("SELECT count(*) AS Value FROM sign_in_links")));

        static Session Late(string hash, TimeSpan by) => ASession(hash, "aa") with { StartedAt = Sample.Now + by, SeenAt = Sample.Now + by, ExpiresAt = Sample.Now + by + TimeSpan.FromHours(1) };
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task SignInLink_TakenTwice_OpensOnce(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var link = SignInLink.Make("0123456789abcdef", "aa", Sample.Now);
        await store.Access.AddSignInLinkAsync(link, "program", Cancel);

        Assert.Null(await store.Access.TakeSignInLinkAsync("unknown", Sample.Now, Cancel));
        Assert.Equal(link with { UsedAt = Sample.Now.AddMinutes(2) }, await store.Access.TakeSignInLinkAsync(link.Hash, Sample.Now.AddMinutes(2), Cancel));
        Assert.Null(await store.Access.TakeSignInLinkAsync(link.Hash, Sample.Now.AddMinutes(2), Cancel));

        Assert.Equal(["program sign-in-link aa/0123456789ab", "aa use-sign-in-link aa/0123456789ab"], await ToldAsync(store));
    }

    [Theory]
    [InlineData(15 * 60, false)]
    [InlineData((15 * 60) - 1, true)]
    public async Task SignInLink_AtTheEndOfItsLife_OpensNoMore(int seconds, bool opens)
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await store.Access.AddSignInLinkAsync(SignInLink.Make("1", "aa", Sample.Now), "program", Cancel);

        Assert.Equal(opens, await store.Access.TakeSignInLinkAsync("1", Sample.Now.AddSeconds(seconds), Cancel) is not null);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task SignInLink_TakenByEightAtOnce_OpensForOne(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        TestStore[] beside = [store.Beside(), store.Beside()];
        for (var round = 0; round < 5; round++)
        {
            var hash = "h" + round;
            await store.Access.AddSignInLinkAsync(SignInLink.Make(hash, "aa", Sample.Now), "program", Cancel);

            var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => beside[i % 2].Access.TakeSignInLinkAsync(hash, Sample.Now, Cancel))));

            Assert.Single(taken, t => t is not null);
        }

        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
        foreach (var other in beside)
            await other.DisposeAsync();
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Organisations_InOneDatabase_LetNobodyInByTheOthers(StorageProvider provider)
    {
        await using var mine = await TestStore.NewAsync(provider);
        await using var theirs = mine.Beside("other");
        await mine.SqlAsync("INSERT INTO plans (organisation_key, revision, changes) VALUES ('other', 0, 0)");
        await mine.Access.AddFirstAdministratorAsync("aa", Sample.Now, Cancel);
        await mine.Access.StartSessionAsync(ASession("1", "aa"), Cancel);
        await mine.Access.AddSignInLinkAsync(SignInLink.Make("2", "aa", Sample.Now), "program", Cancel);

        Assert.False(await theirs.Access.HasAdministratorAsync(Cancel));
        Assert.Equal(new Account { Person = "aa" }, await theirs.Access.FindAccountAsync("aa", Cancel));
        Assert.Null(await theirs.Access.FindSessionAsync("1", Cancel));
        Assert.Null(await theirs.Access.TakeSignInLinkAsync("2", Sample.Now, Cancel));
        Assert.False(await theirs.Access.EndSessionAsync("1", Sample.Now, Cancel));
        Assert.False(await theirs.Access.EndSessionsAsync("aa", "aa", Sample.Now, Cancel));
        await theirs.Access.TouchSessionAsync("1", Sample.Now.AddHours(1), Cancel);
        Assert.Equal(ASession("1", "aa"), await mine.Access.FindSessionAsync("1", Cancel));
        Assert.NotNull(await mine.Access.TakeSignInLinkAsync("2", Sample.Now, Cancel));
    }

    [Fact]
    public async Task Commit_OfThePlan_IsNotHinderedBySomebodySigningInMeanwhile()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        var before = await store.Plans.LoadAsync(Cancel);

        await store.Access.StartSessionAsync(ASession("1", "aa"), Cancel);

        Assert.True(await store.Plans.CommitAsync(Sample.Commit(before, Sample.Plan("m1")), Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    private static Session ASession(string hash, string person) => new()
    {
        Hash = hash,
        Person = person,
        Means = SignInMeans.EmailLink,
        Stamp = "0.x",
        StartedAt = Sample.Now,
        SeenAt = Sample.Now,
        ExpiresAt = Sample.Now.AddHours(12),
    };

    internal static async Task<IReadOnlyList<string>> ToldAsync(TestStore store)
    {
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
        await using var context = store.Context();
        return await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Actor + " " + e.Action + " " + e.Subject).ToListAsync(Cancel);
    }
}
