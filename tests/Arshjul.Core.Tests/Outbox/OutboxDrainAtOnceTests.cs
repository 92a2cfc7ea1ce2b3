using Arshjul.Core.Outbox;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Outbox;

/// <summary>Draining with several messages on their way at the same time: what was promised of one holds of each.</summary>
public sealed class OutboxDrainAtOnceTests
{
    private const int AtOnce = 3;

    private static readonly DateTime Start = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Start, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drain_WithATransportThatTakesSeveral_HandsOverThatManyAndNeverMore()
    {
        var outbox = new MemoryOutbox(Messages((2 * OutboxDrain.Batch * AtOnce) + 5));
        var (now, most) = (0, 0);
        var full = new TaskCompletionSource();
        var transport = new ScriptedTransport(async (_, start) =>
        {
            lock (full)
                most = Math.Max(most, ++now);
            if (now == AtOnce)
                full.TrySetResult();
            await full.Task; // nobody gets further before all lanes are taken
            await start();
            lock (full)
                now--;
            return new SendResult(MessageState.Sent, "250");
        })
        { AtOnce = AtOnce };

        Assert.Equal(new DrainResult(125, 0, 0, 0), await new OutboxDrain(outbox, transport, _clock).DrainAsync(Cancel));

        Assert.Equal(AtOnce, most);
        Assert.Equal(125, transport.Seen.Distinct().Count());
        Assert.Equal(125, transport.Seen.Count);
    }

    [Fact]
    public async Task Drain_WhenOneServerThinksLong_SendsAllTheOthersMeanwhile()
    {
        var outbox = new MemoryOutbox(Messages(50));
        var others = new TaskCompletionSource();
        var sent = 0;
        var transport = new ScriptedTransport(async (m, start) =>
        {
            await start();
            if (m.RecipientKey == "r1")
                await others.Task;
            else if (Interlocked.Increment(ref sent) == 49)
                others.SetResult();
            return new SendResult(MessageState.Sent, "250");
        })
        { AtOnce = 2 };

        Assert.Equal(50, (await new OutboxDrain(outbox, transport, _clock).DrainAsync(Cancel)).Sent);
    }

    [Fact]
    public async Task Drain_WhenAllSendingIsStoppedMidway_FinishesWhatLeaves_AndGivesTheRestBack()
    {
        var outbox = new MemoryOutbox(Messages((OutboxDrain.Batch * AtOnce) + 5));
        var leaving = new TaskCompletionSource();
        var transport = new ScriptedTransport(async (m, start) =>
        {
            if (m.RecipientKey == "r0")
            {
                await start();
                await leaving.Task;
                return new SendResult(MessageState.Sent, "250");
            }
            outbox.IsHeld = true;
            try
            {
                return await ScriptedTransport.TakeAsync(start);
            }
            finally
            {
                leaving.TrySetResult();
            }
        })
        { AtOnce = AtOnce };

        Assert.Equal(new DrainResult(1, (OutboxDrain.Batch * AtOnce) - 1, 0, 0), await new OutboxDrain(outbox, transport, _clock).DrainAsync(Cancel));

        Assert.InRange(transport.Seen.Count, 2, AtOnce);
        Assert.All(outbox.Rows.Skip(1), m => Assert.True(m.NextAttemptAt <= Start && m.State is MessageState.Deferred or MessageState.Queued));
    }

    [Fact]
    public async Task Drain_WhenItIsStopped_FinishesAllThatLeave_AndGivesTheOthersBack()
    {
        var outbox = new MemoryOutbox(Messages(10));
        using var stop = new CancellationTokenSource();
        var left = 0;
        var transport = new ScriptedTransport(async (_, start) =>
        {
            await start();
            if (Interlocked.Increment(ref left) == AtOnce)
                await stop.CancelAsync();
            while (!stop.IsCancellationRequested)
                await Task.Yield();
            return new SendResult(MessageState.Sent, "250");
        })
        { AtOnce = AtOnce };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new OutboxDrain(outbox, transport, _clock).DrainAsync(stop.Token));

        Assert.Equal(Enumerable.Repeat(MessageState.Sent, AtOnce).Concat(Enumerable.Repeat(MessageState.Deferred, 7)), outbox.Rows.Select(m => m.State));
        Assert.Equal(AtOnce, transport.Seen.Count);
        Assert.All(outbox.Rows.Skip(AtOnce), m => Assert.Equal(Start, m.NextAttemptAt));
    }

    [Fact]
    public async Task Drain_WhenTheOutboxFailsForOne_WritesDownWhatLeftInTheOtherLanes_AndTakesNoMore()
    {
        var messages = Messages(10);
        var outbox = new MemoryOutbox(messages) { Broken = messages[0].Id };
        var both = new TaskCompletionSource();
        var transport = new ScriptedTransport(async (m, start) =>
        {
            await start();
            if (m.RecipientKey == "r1")
                both.SetResult();
            await (m.RecipientKey == "r0" ? both.Task : outbox.BrokenSeen);
            return new SendResult(MessageState.Sent, "250");
        })
        { AtOnce = 2 };

        await Assert.ThrowsAsync<InvalidOperationException>(() => new OutboxDrain(outbox, transport, _clock).DrainAsync(Cancel));

        Assert.Equal((MessageState.DataStarted, MessageState.Sent), (outbox.Rows.First().State, outbox.Rows.ElementAt(1).State));
        Assert.InRange(transport.Seen.Count, 2, 4); // each lane may have been handed one more before the fault was seen
    }

    [Fact]
    public async Task Drain_WhenAnotherWorkerTookSome_LeavesThemAlone()
    {
        var messages = Messages(30);
        var outbox = new MemoryOutbox(messages);
        foreach (var lost in messages.Where((_, i) => i % 3 == 0))
            outbox.Lost.Add(lost.Id);
        var transport = new ScriptedTransport((_, start) => ScriptedTransport.TakeAsync(start)) { AtOnce = AtOnce };

        Assert.Equal(new DrainResult(20, 0, 0, 0), await new OutboxDrain(outbox, transport, _clock).DrainAsync(Cancel));
        Assert.Equal(10, outbox.Rows.Count(m => m.State == MessageState.Claimed));
    }

    private static IReadOnlyList<OutgoingMessage> Messages(int count) => [.. Enumerable.Range(0, count).Select(i => new OutgoingMessage
    {
        Kind = "call",
        Subject = "m",
        Revision = 1,
        RecipientKey = "r" + i,
        To = "x@example.test",
        From = "y@example.test",
        MessageId = "r" + i,
        Mime = [1],
        QueuedAt = Start,
        NextAttemptAt = Start,
    })];
}
