using Arshjul.Core.Planning;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>Every row belongs to one organisation, and no other sees it.</summary>
public sealed class OrganisationFilterTests
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

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Organisations_InOneDatabase_SeeAndChangeOnlyTheirOwn(StorageProvider provider)
    {
        await using var mine = await TestStore.NewAsync(provider);
        await using var theirs = mine.Beside("other");
        await mine.SqlAsync("INSERT INTO plans (organisation_key, revision, changes) VALUES ('other', 0, 0)");
        await mine.CommitAsync(Filled.Plan(), [Sample.Message("a")]);
        await mine.Feeds.AddAsync(Sample.Address("tavlan", "1"), Cancel);

        Assert.Equal(Told.Of(YearPlan.Empty), Told.Of((await theirs.Plans.LoadAsync(Cancel)).Plan));
        Assert.Empty(await theirs.Outbox.ClaimAsync(9, Sample.Now, TimeSpan.FromMinutes(1), Cancel));
        Assert.Empty(await theirs.Outbox.KeysAsync(["m1"], Cancel));
        Assert.Empty(await theirs.Feeds.ListAsync(null, Cancel));

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
