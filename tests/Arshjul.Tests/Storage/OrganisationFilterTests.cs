using System.Text.RegularExpressions;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Every row belongs to one organisation, and no other sees it.</summary>
public sealed partial class OrganisationFilterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_OfEveryTable_StandBehindTheNamedFilter()
    {
        await using var store = await TestStore.NewAsync(StorageProvider.Sqlite);
        await using var context = store.Context();

        Assert.All(context.Model.GetEntityTypes(), table =>
        {
            Assert.NotNull(table.FindDeclaredQueryFilter(WheelContext.OrganisationFilter));
            Assert.Equal("OrganisationKey", table.FindPrimaryKey()!.Properties[0].Name);
        });
    }

    [Fact]
    public void Queries_ThatPassTheFilterBy_AreTheOnesThatNameTheOrganisationThemselves()
    {
        var sources = Directory.GetFiles(Repository.File("src", "Arshjul.Storage"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal));

        var past = sources.Where(f => Passing().IsMatch(File.ReadAllText(f))).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        // The migrator makes tables and the organisation's own head; the signal and the pragmas ask for no row; the claim and the marks name their organisation in their SQL.
        Assert.Equal(["ChangeSignal.cs", "ClaimSql.cs", "MarkSql.cs", "Migrator.cs", "SqlitePragmas.cs"], past);
    }

    [GeneratedRegex(@"IgnoreQueryFilters|FromSql|SqlQuery|ExecuteSql|CommandText")]
    private static partial Regex Passing();

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Organisations_InOneDatabase_SeeAndChangeOnlyTheirOwn(StorageProvider provider)
    {
        await using var mine = await TestStore.NewAsync(provider);
        await using var theirs = mine.Beside("other");
        await mine.SqlAsync("INSERT INTO plans (organisation_key, revision, changes) VALUES ('other', 0, 0)");
        Assert.True(await mine.Plans.CommitAsync(Sample.Commit(await mine.Plans.LoadAsync(Cancel), Filled.Plan()) with { Calls = [Sample.Call("m1")], Messages = [Sample.Message("a")] }, Cancel));
        await mine.Feeds.AddAsync(Sample.Address("tavlan", "1"), "terminal", Cancel);

        Assert.Equal(Told.Of(YearPlan.Empty), Told.Of((await theirs.Plans.LoadAsync(Cancel)).Plan));
        Assert.Empty(await theirs.Outbox.ClaimAsync(9, Sample.Now, TimeSpan.FromMinutes(1), Cancel));
        Assert.Empty(await theirs.Outbox.KeysAsync(["m1"], Cancel));
        Assert.Empty(await theirs.Feeds.ListAsync(null, Cancel));

        Assert.Null(await theirs.Plans.LoadCallAsync("m1", Sample.Call("m1").Version, Cancel));
        Assert.Null(await theirs.OldestDueAsync(Sample.Now));

        // Nor is anything changed by one who knows what it is called.
        var message = (await mine.Outbox.ClaimAsync(1, Sample.Now, TimeSpan.FromMinutes(1), Cancel)).Single();
        await Assert.ThrowsAsync<ClaimLostException>(() => theirs.Outbox.MarkDataStartedAsync(message, Cancel));
        await Assert.ThrowsAsync<ClaimLostException>(() => theirs.Outbox.RecordAsync(message, new SendResult(MessageState.Failed, "550"), Sample.Now, null, Cancel));
        Assert.False(await theirs.Feeds.RevokeAsync("1", "terminal", Sample.Now, Cancel));
        await theirs.Feeds.TouchAsync(new Dictionary<string, DateTime> { ["1"] = Sample.Now }, Cancel);
        Assert.Equal(Told.Of(Sample.Address("tavlan", "1")), Told.Of((await mine.Feeds.ListAsync(null, Cancel)).Single()));

        // The same keys, an insert in the middle and a removal: what is rewritten is theirs alone.
        await theirs.CommitAsync(Sample.Plan("a", "b"));
        await theirs.CommitAsync(Sample.Plan("x", "a", "b"));
        await theirs.CommitAsync(Sample.Plan("b"));
        await using var again = mine.Beside();
        Assert.Equal(Told.Of(Filled.Plan()), Told.Of((await again.Plans.LoadAsync(Cancel)).Plan));
        Assert.Null(await mine.Audit.FirstBrokenAsync(Cancel));
        Assert.Null(await theirs.Audit.FirstBrokenAsync(Cancel));
    }
}
