using Arshjul.Core.Agendas;
using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The papers' bytes: kept once, found by their hash, thrown away a day after no meeting has them.</summary>
public sealed class PaperStoreTests
{
    private static readonly byte[] Bytes = [0, 1, 2, 255];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Paper_IsKeptOnce_AndThrownAwayWhenNoMeetingHasIt(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        var plan = Sample.Plan("m1") with { Papers = [new MeetingPaper { Meeting = "m1", Key = "a", FileName = "a.pdf", Size = 4, Hash = "a", By = "bb", At = Sample.Now }] };

        await store.Papers.KeepAsync("a", Bytes, Sample.Now, Cancel);
        await store.Papers.KeepAsync("b", [7], Sample.Now, Cancel);
        await store.Papers.KeepAsync("c", [8], Sample.Now, Cancel);
        Assert.Equal(Bytes, await store.Papers.FindAsync("a", Cancel));
        Assert.Null(await store.Papers.FindAsync("d", Cancel));

        await store.CommitAsync(plan);
        await store.Papers.KeepAsync("b", [7], Sample.Now.AddHours(23), Cancel);
        Assert.NotNull(await store.Papers.FindAsync("c", Cancel));
        await store.Papers.KeepAsync("e", [9], Sample.Now.AddHours(25), Cancel);

        Assert.Equal(Bytes, await store.Papers.FindAsync("a", Cancel));
        Assert.Equal([7], await store.Papers.FindAsync("b", Cancel));
        Assert.Null(await store.Papers.FindAsync("c", Cancel));
        Assert.Equal(plan.Papers, (await store.Plans.LoadAsync(Cancel)).Plan.Papers);
    }
}
