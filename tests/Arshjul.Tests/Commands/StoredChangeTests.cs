using Arshjul.Commands;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;
using Arshjul.Storage.Auditing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Several who change the plan at once: nobody's change is lost, and one who never gets his turn is told.</summary>
public sealed class StoredChangeTests(Office office) : IClassFixture<Office>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_ThatImportAtOnce_AreAllThereAfterwards()
    {
        using var desk = await office.DeskAsync();
        var files = Enumerable.Range(0, 8).Select(i => desk.Folder.Write($"{i}.wheel.json", $$"""{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }, "people": [{ "key": "ny{{i}}", "name": "N. {{i}}" }] }""")).ToList();

        foreach (var outcome in await Task.WhenAll(files.Select(f => Task.Run(() => desk.RunAsync("import", f), Cancel))))
            outcome.Ended(0).Says("1 tillagda");

        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        Assert.Equal(8, (await installation.Store.LoadAsync(Cancel)).Plan.People.Count(p => p.Key.StartsWith("ny", StringComparison.Ordinal)));
        Assert.Null(await installation.Get<AuditReader>().FirstBrokenAsync(Cancel));
    }

    [Fact]
    public async Task Store_WhenSomebodyWasQuicker_IsWorkedOutAnewOnWhatTheyDid()
    {
        using var desk = await office.DeskAsync();
        await using Installation mine = await Installation.OpenAsync(desk.Folder.Data, Cancel), theirs = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var seen = new List<string>();

        await StoreAsync(desk, mine, async before =>
        {
            seen.Add(before.Plan.Organisation.Name);
            if (seen.Count <= 2)
                await StoreAsync(desk, theirs, b => Task.FromResult(Named(b, $"Deras {seen.Count}")));
            return Named(before, before.Plan.Organisation.Name + ", min");
        });

        Assert.Equal(["Provförvaltningen", "Deras 1", "Deras 2"], seen);
        Assert.Equal("Deras 2, min", (await theirs.Store.LoadAsync(Cancel)).Plan.Organisation.Name);
    }

    [Fact]
    public async Task Store_WhenSomebodyIsAlwaysQuicker_GivesUpAndSaysSo()
    {
        using var desk = await office.DeskAsync();
        await using Installation mine = await Installation.OpenAsync(desk.Folder.Data, Cancel), theirs = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var count = 0;

        var told = await Assert.ThrowsAsync<InputException>(() => StoreAsync(desk, mine, async before =>
        {
            count++;
            await StoreAsync(desk, theirs, b => Task.FromResult(Named(b, $"Deras {count}")));
            return Named(before, "Min");
        }));

        Assert.Equal("cli.busy", Assert.Single(told.Faults).Code);
        Assert.InRange(count, 2, 100);
        Assert.Equal($"Deras {count}", (await mine.Store.LoadAsync(Cancel)).Plan.Organisation.Name);
    }

    [Fact]
    public async Task Store_WhenThereIsNothingToStore_StoresNothing()
    {
        using var desk = await office.DeskAsync();
        await using var mine = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var before = (await mine.Store.LoadAsync(Cancel)).Revision;

        await StoreAsync(desk, mine, _ => Task.FromResult<(YearPlan, string)?>(null));

        Assert.Equal(before, (await mine.Store.LoadAsync(Cancel)).Revision);
    }

    private static Task StoreAsync(Desk desk, Installation installation, Func<StoredPlan, Task<(YearPlan, string)?>> work) =>
        StoredChange.StoreAsync(installation, desk.Clock, "prov", work, Cancel);

    private static (YearPlan, string)? Named(StoredPlan before, string name) => (before.Plan with { Organisation = before.Plan.Organisation with { Name = name } }, "prov");
}
