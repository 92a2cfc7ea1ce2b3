using Arshjul.Core.Calls;
using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Feeds;
using Arshjul.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The feeds' shelf: made once, kept until something changes or the day does, and never older than what was forgotten.</summary>
public sealed class FeedCacheTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 22, 0, 0, TimeSpan.Zero));
    private readonly SlowStore _store = new();
    private readonly IFeedAddresses _addresses = Substitute.For<IFeedAddresses>();
    private readonly FeedCache _cache;

    public FeedCacheTests()
    {
        _addresses.ListAsync(null, default).ReturnsForAnyArgs([Sample.Address("tavlan", FeedToken.HashOf("abc")!)]);
        _cache = FeedCaches.Of(_store, _addresses, _clock);
        _store.Show("m1");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Find_ManyTimes_LoadsOnce_AndGivesTheSameBytes()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(TextAsync, Cancel)));

        Assert.Single(found.Distinct());
        Assert.Contains("UID:m1@", found[0], StringComparison.Ordinal);
        Assert.Equal(1, _store.Loads);
    }

    [Fact]
    public async Task Find_AfterForgetting_SeesWhatIsStoredNow()
    {
        await TextAsync();
        _store.Show("m2");
        Assert.Contains("UID:m1@", await TextAsync(), StringComparison.Ordinal);

        _cache.Forget();

        Assert.Contains("UID:m2@", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_WhenForgottenWhileItLoads_DoesNotKeepWhatWasLoadedBefore()
    {
        var hold = _store.HoldNext();
        var early = Task.Run(TextAsync, Cancel);
        await _store.Loading;
        _store.Show("m2");
        _cache.Forget(); // as the watcher does when it sees that change
        hold.SetResult();

        Assert.Contains("UID:m1@", await early, StringComparison.Ordinal); // asked before the change: the answer of then
        Assert.Contains("UID:m2@", await TextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, _store.Loads);
    }

    [Fact]
    public async Task Find_WhileTheNextAreMade_WaitsAMoment_AndThenGetsWhatWasTrueBefore()
    {
        await TextAsync();
        _store.Show("m2");
        _cache.Forget();
        var hold = _store.HoldNext();

        var asked = TextAsync();
        Assert.False(asked.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        Assert.Contains("UID:m1@", await asked, StringComparison.Ordinal);
        hold.SetResult();

        Assert.Contains("UID:m2@", await TextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, _store.Loads);
    }

    [Fact]
    public async Task Find_WhenTheNextCannotBeMade_SaysSo_ThoughItHasWhatWasBefore()
    {
        await TextAsync();
        _cache.Forget();
        _store.Fail = true;

        await Assert.ThrowsAsync<IOException>(TextAsync);
    }

    [Fact]
    public async Task Find_LongAfterForgetting_NeverGetsWhatWasBefore()
    {
        await TextAsync();
        _cache.Forget();
        var hold = _store.HoldNext();
        _clock.Advance(TimeSpan.FromSeconds(6));

        var asked = TextAsync();
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.False(asked.IsCompleted);
        _store.Show("m2");
        hold.SetResult();
        await asked;
    }

    [Fact]
    public async Task Feed_ThatAChangeLeavesAsItWas_IsNotMadeAgain()
    {
        var first = await BytesAsync();
        _cache.Forget();
        var second = await BytesAsync();
        _store.Show("m2");
        _cache.Forget();
        var third = await BytesAsync();
        _cache.Forget();

        Assert.Same(first, second);
        Assert.NotSame(second, third);
        Assert.Same(third, await BytesAsync());
    }

    [Fact]
    public async Task Find_OnTheNextDayInTheOrganisationsZone_IsMadeAnew()
    {
        await TextAsync();

        _clock.Advance(TimeSpan.FromMinutes(59)); // 23.59 in Sweden
        await TextAsync();
        Assert.Equal(1, _store.Loads);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await TextAsync();

        Assert.Equal(2, _store.Loads);
    }

    [Fact]
    public async Task Find_WhenTheStoreFails_TriesAgainTheNextTime()
    {
        _store.Fail = true;
        await Assert.ThrowsAsync<IOException>(TextAsync);
        _store.Fail = false;

        Assert.Contains("UID:m1@", await TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABC")] // another secret: letters are told apart
    [InlineData("abcd")]
    public async Task Find_OfAnotherSecret_IsNull(string token) => Assert.Null(await _cache.FindAsync(token, Cancel));

    [Fact]
    public async Task Find_OfASecretTooLongToBeOne_IsNullWithoutWork()
    {
        Assert.Null(await _cache.FindAsync(new string('a', 1_000_000), Cancel));
        Assert.Equal(0, _store.Loads);
    }

    private async Task<FeedBytes> BytesAsync() => (await _cache.FindAsync("abc", Cancel))!.Value.Feed;

    private async Task<string> TextAsync() => System.Text.Encoding.UTF8.GetString((await BytesAsync()).Unpacked());

    private sealed class SlowStore : IWheelStore
    {
        private readonly TaskCompletionSource _loading = new();
        private StoredPlan _plan = new(YearPlan.Empty, 0);
        private Task _gate = Task.CompletedTask;

        public int Loads { get; private set; }

        public bool Fail { get; set; }

        public Task Loading => _loading.Task;

        public void Show(string meeting) => _plan = new(
            Sample.Plan(meeting) with { Groups = [new() { Key = "fsg", Name = "FSG", Process = "facklig" }], Processes = [new() { Key = "facklig", Name = "Facklig" }] }, _plan.Revision + 1);

        public TaskCompletionSource HoldNext()
        {
            var hold = new TaskCompletionSource();
            _gate = hold.Task;
            return hold;
        }

        public async Task<StoredPlan> LoadAsync(CancellationToken cancel)
        {
            Loads++;
            var plan = _plan;
            _loading.TrySetResult();
            await _gate;
            return Fail ? throw new IOException() : plan;
        }

        public Task<bool> CommitAsync(PlanCommit commit, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Call?> LoadCallAsync(string meeting, int version, CancellationToken cancel) => throw new NotSupportedException();
    }
}
