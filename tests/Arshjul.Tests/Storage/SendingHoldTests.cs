using Arshjul.Core.Audit;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The one switch: what it stops, in every process and from the statement in which it is put on.</summary>
public sealed class SendingHoldTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Claim_WhileAllIsStopped_GivesNothingInAnyProcess_ButLinksToSignInWith(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a"), Sample.Message("b") with { Kind = SignInNotice.Sort, Subject = "link" });
        await using var beside = store.Beside();

        Assert.True(await store.Holds.HoldAsync(Hold, Cancel));

        Assert.True(await beside.Outbox.IsHeldAsync(Cancel));
        Assert.Equal(["b"], (await beside.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel)).Select(m => m.RecipientKey));
        Assert.Empty(await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel));
        Assert.True(await beside.Holds.ReleaseAsync("bb", Sample.Now.AddHours(1), Cancel));
        Assert.Equal(["a"], (await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel)).Select(m => m.RecipientKey));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Mark_OfWhatWasClaimedBeforeTheStop_IsRefused_AndItGoesAfterwards(StorageProvider provider)
    {
        await using var store = await QueuedAsync(provider, Sample.Message("a"), Sample.Message("b") with { Kind = SignInNotice.Sort, Subject = "link" });
        var claimed = (await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel)).ToDictionary(m => m.RecipientKey);
        await using var beside = store.Beside();
        await beside.Holds.HoldAsync(Hold, Cancel);

        await Assert.ThrowsAsync<SendingHeldException>(() => store.Outbox.MarkDataStartedAsync(claimed["a"], Cancel));
        await store.Outbox.MarkDataStartedAsync(claimed["b"], Cancel);
        await store.Outbox.RecordAsync(claimed["a"], new SendResult(MessageState.Deferred, "stopped before it was sent"), Sample.Now, Sample.Now, Cancel);
        await beside.Holds.ReleaseAsync("bb", Sample.Now, Cancel);

        var again = (await store.Outbox.ClaimAsync(9, Sample.Now, Lease, Cancel)).Single();
        Assert.Equal(("a", 2), (again.RecipientKey, again.Attempts));
        await store.Outbox.MarkDataStartedAsync(again, Cancel);
        await Assert.ThrowsAsync<ClaimLostException>(() => store.Outbox.MarkDataStartedAsync(claimed["a"], Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Hold_PutOnTwice_IsOne_AndItsReasonStaysUntilItIsLetGo(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        Assert.Null(await store.Holds.FindAsync(Cancel));
        Assert.False(await store.Holds.ReleaseAsync("bb", Sample.Now, Cancel));

        Assert.True(await store.Holds.HoldAsync(Hold, Cancel));
        Assert.False(await store.Holds.HoldAsync(Hold with { By = "cc", Reason = "Annat", Since = Sample.Now.AddMinutes(1) }, Cancel));

        await using var beside = store.Beside();
        Assert.Equal(Hold, await beside.Holds.FindAsync(Cancel));
        Assert.True(await store.Holds.ReleaseAsync("bb", Sample.Now.AddMinutes(2), Cancel));
        Assert.False(await store.Holds.ReleaseAsync("bb", Sample.Now.AddMinutes(3), Cancel));
        Assert.Null(await beside.Holds.FindAsync(Cancel));
        Assert.True(await store.Holds.HoldAsync(Hold with { Since = Sample.Now.AddMinutes(4) }, Cancel));
        await using var context = store.Context();
        Assert.Equal(["aa hold-sending outbox", "bb release-sending outbox", "aa hold-sending outbox"], await context.Set<AuditEntry>().OrderBy(e => e.Number).Select(e => $"{e.Actor} {e.Action} {e.Subject}").ToListAsync(Cancel));
        Assert.Null(await store.Audit.FirstBrokenAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Hold_PutOnByManyAtOnce_IsPutOnByOne(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        TestStore[] beside = [store.Beside(), store.Beside()];

        var put = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => beside[i % 2].Holds.HoldAsync(Hold with { Since = Sample.Now.AddSeconds(i) }, Cancel))));

        Assert.Single(put, p => p);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) AS \"Value\" FROM sending_holds"));
        foreach (var other in beside)
            await other.DisposeAsync();
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Hold_OfOneOrganisation_StopsNoOther(StorageProvider provider)
    {
        await using var store = await TestStore.NewAsync(provider);
        await using var other = store.Beside("annan");
        await other.Database.PrepareAsync(Cancel);

        // An organisation that has no head of its own yet cannot be changed; its switch is off all the same.
        await store.Holds.HoldAsync(Hold, Cancel);

        Assert.True(await store.Outbox.IsHeldAsync(Cancel));
        Assert.False(await other.Outbox.IsHeldAsync(Cancel));
        Assert.Null(await other.Holds.FindAsync(Cancel));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Reader_TellsWhatWaitsAndWhatIsAboutSomething_WithoutItsBytes(StorageProvider provider)
    {
        var message = Sample.Message("a", expires: Sample.Now.AddDays(1));
        await using var store = await QueuedAsync(
            provider,
            message,
            Sample.Message("b") with { Kind = SignInNotice.Sort },
            Sample.Message("c") with { NextAttemptAt = Sample.Now.AddMinutes(5) },
            Sample.Message("d", expires: Sample.Now),
            Sample.Message("e", "m2") with { QueuedAt = Sample.Now.AddMinutes(-1) });

        Assert.Equal(["e", "a"], (await store.Mails.WaitingAsync(Sample.Now, Cancel)).Select(m => m.RecipientKey));
        Assert.Equal(Told.Of(message with { Mime = [] }), Told.Of((await store.Mails.AboutAsync(["m1"], Sample.Now, Cancel)).Single(m => m.RecipientKey == "a")));
        Assert.Equal(["a", "b", "c", "d"], (await store.Mails.AboutAsync(["m1", "m2"], Sample.Now, Cancel)).Select(m => m.RecipientKey).Order());
        Assert.Equal("e", (await store.Mails.AboutAsync(["m1", "m2"], Sample.Now.AddMinutes(-1), Cancel))[^1].RecipientKey);
        Assert.Empty(await store.Mails.AboutAsync([], Sample.Now, Cancel));

        var claimed = (await store.Outbox.ClaimAsync(1, Sample.Now, Lease, Cancel)).Single();
        Assert.DoesNotContain(await store.Mails.WaitingAsync(Sample.Now, Cancel), m => m.Id == claimed.Id);
    }

    private static SendingHold Hold => new() { Since = Sample.Now, By = "aa", Reason = "Mejlservern byts." };

    private static async Task<TestStore> QueuedAsync(StorageProvider provider, params IReadOnlyList<OutgoingMessage> messages)
    {
        var store = await TestStore.NewAsync(provider);
        await store.CommitAsync(Sample.Plan("m1"), messages);
        return store;
    }
}
