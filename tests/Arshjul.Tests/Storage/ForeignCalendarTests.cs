using Arshjul.Core.Audit;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Words;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The calendars of others: kept whole, changed on what is stored at that moment, added and removed in the audit without their addresses.</summary>
public sealed class ForeignCalendarTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Calendar_IsKeptAsItWasRead_UntilItIsRemoved(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var calendar = Calendar("Nämnden", "a1");

        Assert.True(await store.Foreign.AddAsync(calendar, Cancel));
        Assert.False(await store.Foreign.AddAsync(Calendar("Nämnden", "b2"), Cancel));
        Assert.True(await store.Foreign.AddAsync(Calendar("Skolan", "c3"), Cancel));
        Assert.True(await store.Foreign.ChangeAsync("a1", c => c with
        {
            Fault = FetchFault.Of(new Sentence("foreign.status", "kommun.example", 500)),
            Meetings = new Dictionary<string, string> { ["1/2026-10-20"] = "socn-1" },
            Passed = [.. c.Passed, "0123456789abcdef"],
        }, Cancel));
        Assert.False(await store.Foreign.ChangeAsync("b2", c => c, Cancel));

        var kept = (await store.Foreign.FindAsync("a1", Cancel))!;
        Assert.Equal(calendar.Entries, kept.Entries);
        Assert.Equal("socn-1", kept.Meetings["1/2026-10-20"]);
        Assert.Equal(["0123456789abcdef"], kept.Passed);
        Assert.Equal("kommun.example svarade med fel 500. Försök igen senare.", Phrasebook.In("sv").Say(kept.Fault!.Said));
        Assert.Equal(calendar with { Entries = [], Meetings = kept.Meetings, Passed = kept.Passed, Fault = kept.Fault }, kept with { Entries = [] });
        Assert.Equal(["Nämnden", "Skolan"], (await store.Foreign.ListAsync(Cancel)).Select(c => c.Name));

        Assert.True(await store.Foreign.RemoveAsync("a1", "bb", Sample.Now, Cancel));
        Assert.False(await store.Foreign.RemoveAsync("a1", "bb", Sample.Now, Cancel));
        Assert.Null(await store.Foreign.FindAsync("a1", Cancel));
        Assert.True(await store.Foreign.AddAsync(Calendar("Nämnden", "d4"), Cancel));
        await using var context = store.Context();
        Assert.Equal(
            ["aa foreign-add socn", "aa foreign-add socn", "bb foreign-remove socn", "aa foreign-add socn"],
            await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => e.Actor + " " + e.Action + " " + e.Subject).ToListAsync(Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    private static ForeignCalendar Calendar(string name, string key) => new()
    {
        Key = key,
        Name = name,
        Group = "socn",
        Address = "https://kommun.example/namnd.ics?hemlig",
        MadeBy = "aa",
        MadeAt = Sample.Now,
        FetchedAt = Sample.Now,
        NextAt = Sample.Now.AddHours(6),
        EntityTag = "W/\"1\"",
        LastModified = "Mon, 02 Mar 2026 08:00:00 GMT",
        Entries =
        [
            new ForeignEntry("1/2026-10-20", "Nämnden, \"ordinarie\"", new(2026, 10, 20)) { Start = new(13, 0), End = new(16, 0), Room = "Sal Eken", IsTentative = true },
            new ForeignEntry("2", "Budgetdagar", new(2026, 11, 3)) { LastDate = new(2026, 11, 4), IsCancelled = true },
        ],
    };
}
