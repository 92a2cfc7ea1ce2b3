using Arshjul.Core.Planning;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>What is stored is what is read back: all of it, in its order, on both databases.</summary>
public sealed class RoundTripTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_WhenEveryPropertyOfEveryFactIsSet_GivesTheSamePlan(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var plan = Filled.Plan();

        await store.CommitAsync(plan);

        Assert.Equal(Told.Of(plan), await ReadAnewAsync(store));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_WhenNothingWasStored_GivesTheEmptyPlan(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);

        var stored = await store.Plans.LoadAsync(Cancel);

        Assert.Equal((Told.Of(YearPlan.Empty), 0), (Told.Of(stored.Plan), stored.Revision));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task LoadCall_WhenItWasFrozen_GivesAllOfIt(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var call = Sample.Call("m1");

        Assert.True(await store.Plans.CommitAsync(Sample.Commit(await store.Plans.LoadAsync(Cancel), Sample.Plan("m1")) with { Calls = [call] }, Cancel));

        await using var other = store.Beside();
        Assert.Equal(Told.Of(call), Told.Of(await other.Plans.LoadCallAsync("m1", call.Version, Cancel)));
        Assert.Null(await other.Plans.LoadCallAsync("m1", call.Version + 1, Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_AfterManyRandomChanges_GivesWhatWasCommittedLast(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await using var other = store.Beside();
        var random = new Random(20260302);
        var plan = Sample.Plan("a", "b", "c");
        await store.CommitAsync(plan);

        for (var step = 0; step < 40; step++)
        {
            var meetings = plan.Meetings.ToList();
            var place = random.Next(meetings.Count);
            switch (random.Next(6))
            {
                case 0: meetings.Add(Sample.Meeting("n" + step)); break;
                case 1: meetings.Insert(place, Sample.Meeting("n" + step)); break;
                case 2 when meetings.Count > 1: meetings.RemoveAt(place); break;
                case 3: meetings[place] = meetings[place] with { Title = "t" + step, Changes = [new() { Known = new DateOnly(2026, 1, 1), Undated = true }] }; break;
                case 4: meetings.Reverse(); break;
                // Another instance that reads the same.
                case 5: meetings[place] = meetings[place] with { Groups = [.. meetings[place].Groups] }; break;
            }

            plan = plan with { Meetings = meetings };
            await (step % 2 == 0 ? store : other).CommitAsync(plan);
            Assert.Equal(Told.Of(plan), Told.Of((await (step % 2 == 0 ? other : store).Plans.LoadAsync(Cancel)).Plan));
        }
    }

    private static async Task<string> ReadAnewAsync(TestStore store)
    {
        await using var other = store.Beside();
        return Told.Of((await other.Plans.LoadAsync(Cancel)).Plan);
    }
}
