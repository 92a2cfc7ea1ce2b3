using Arshjul.Storage.Opening;
using Xunit;

namespace Arshjul.Tests.Storage;

/// <summary>The host notices what other processes change as soon as it asks.</summary>
public sealed class ChangeSignalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task HasChanged_WhenAnotherProcessCommits_IsTrueOnce(StorageProvider provider)
    {
        await using var host = await TestStore.NewAsync(provider);
        await using var command = host.Beside();
        Assert.False(await host.Signal.HasChangedAsync(Cancel));
        Assert.False(await host.Signal.HasChangedAsync(Cancel));

        await command.CommitAsync(Sample.Plan("m1"), [Sample.Message("a")]);
        Assert.True(await host.Signal.HasChangedAsync(Cancel));
        Assert.False(await host.Signal.HasChangedAsync(Cancel));
        Assert.Equal("m1", (await host.Plans.LoadAsync(Cancel)).Plan.Meetings.Single().Key);

        await command.Feeds.AddAsync(Sample.Address("tavlan", "1"), "terminal", Cancel);
        Assert.True(await host.Signal.HasChangedAsync(Cancel));

        // Mail on its way is no change of the plan.
        Assert.Single(await command.Outbox.ClaimAsync(1, Sample.Now, TimeSpan.FromMinutes(1), Cancel));
        Assert.False(await host.Signal.HasChangedAsync(Cancel));
    }
}
