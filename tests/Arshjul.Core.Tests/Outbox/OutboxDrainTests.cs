using Arshjul.Core.Outbox;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Outbox;

/// <summary>Draining: every message gets its state, whatever the transport does.</summary>
public sealed class OutboxDrainTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Start, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drain_WhenOneMessageIsPoison_SendsAllTheOthers()
    {
        var outbox = new MemoryOutbox([.. Enumerable.Range(0, 50).Select(i => Message("r" + i))]);
        var drain = Drain(outbox, (m, start) => m.RecipientKey == "r3" ? throw new InvalidOperationException("åäö@example.test") : ScriptedTransport.TakeAsync(start));

        var result = await drain.DrainAsync(Cancel);

        Assert.Equal(new DrainResult(49, 1, 0, 0), result);
        Assert.Equal("fault: InvalidOperationException", outbox.Rows.Single(m => m.State == MessageState.Deferred).LastAnswer);
    }

    [Fact]
    public async Task Drain_WhenAllSendingIsStoppedMidway_LetsNoMoreLeave_AndGivesTheRestBackUntried()
    {
        var outbox = new MemoryOutbox([.. Enumerable.Range(0, 6).Select(i => Message("r" + i))]);
        var transport = new ScriptedTransport((m, start) =>
        {
            outbox.IsHeld |= m.RecipientKey == "r2";
            return ScriptedTransport.TakeAsync(start);
        });
        var drain = new OutboxDrain(outbox, transport, _clock);

        Assert.Equal(new DrainResult(2, 4, 0, 0), await drain.DrainAsync(Cancel));
        Assert.Equal(["r0", "r1", "r2"], transport.Seen);
        Assert.Equal(0, (await drain.DrainAsync(Cancel)).Total);

        outbox.IsHeld = false;
        _clock.Advance(TimeSpan.FromSeconds(5));
        transport = new ScriptedTransport((_, start) => ScriptedTransport.TakeAsync(start));
        Assert.Equal(new DrainResult(4, 0, 0, 0), await new OutboxDrain(outbox, transport, _clock).DrainAsync(Cancel));
        Assert.Equal(["r2", "r3", "r4", "r5"], transport.Seen);
    }

    [Fact]
    public async Task Drain_WhenTheTransportBreaksBeforeTheBytesLeave_DefersAndTriesAgainLater()
    {
        var outbox = new MemoryOutbox(Message("a"));
        var broken = true;
        var drain = Drain(outbox, (_, start) => broken ? throw new IOException() : ScriptedTransport.TakeAsync(start));

        Assert.Equal(new DrainResult(0, 1, 0, 0), await drain.DrainAsync(Cancel));
        broken = false;
        Assert.Equal(0, (await drain.DrainAsync(Cancel)).Total);
        _clock.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(new DrainResult(1, 0, 0, 0), await drain.DrainAsync(Cancel));
    }

    [Fact]
    public async Task Drain_WhenTheTransportBreaksAfterTheBytesStarted_IsUncertainAndNeverTriesAgain()
    {
        var outbox = new MemoryOutbox(Message("a"));
        var transport = new ScriptedTransport(async (_, start) =>
        {
            await start();
            throw new IOException();
        });
        var drain = new OutboxDrain(outbox, transport, _clock);

        Assert.Equal(new DrainResult(0, 0, 0, 1), await drain.DrainAsync(Cancel));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await drain.DrainAsync(Cancel)).Total);
        Assert.Single(transport.Seen);
    }

    [Fact]
    public async Task Drain_WhenAMessageFailsEveryTime_GivesItUpAfterAFewTries()
    {
        var outbox = new MemoryOutbox(Message("a"));
        var transport = new ScriptedTransport((_, _) => throw new IOException());
        var drain = new OutboxDrain(outbox, transport, _clock);

        for (var hour = 0; hour < 24; hour++)
        {
            await drain.DrainAsync(Cancel);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(RetrySchedule.MostTriesOnFault, transport.Seen.Count);
        Assert.Equal((MessageState.Failed, "given up: fault: IOException"), (outbox.Rows.Single().State, outbox.Rows.Single().LastAnswer));
    }

    [Fact]
    public async Task Drain_WhenTheServerAsksToWaitPastTheMessagesUse_GivesUp()
    {
        var outbox = new MemoryOutbox(Message("a") with { ExpiresAt = Start.AddMinutes(4) });

        Assert.Equal(new DrainResult(0, 0, 1, 0), await Drain(outbox, (_, _) => Task.FromResult(new SendResult(MessageState.Deferred, "450 4.2.0 Greylisted"))).DrainAsync(Cancel));
        Assert.Equal("given up: 450 4.2.0 Greylisted", outbox.Rows.Single().LastAnswer);
    }

    [Fact]
    public async Task Drain_WhenAMessageExpiresWhileItWaitsItsTurn_DoesNotSendIt()
    {
        var outbox = new MemoryOutbox(Message("slow"), Message("late") with { ExpiresAt = Start.AddMinutes(1) });
        var transport = new ScriptedTransport((_, start) =>
        {
            _clock.Advance(TimeSpan.FromMinutes(2));
            return ScriptedTransport.TakeAsync(start);
        });

        Assert.Equal(new DrainResult(1, 0, 1, 0), await new OutboxDrain(outbox, transport, _clock).DrainAsync(Cancel));
        Assert.Equal(["slow"], transport.Seen);
    }

    [Fact]
    public async Task Drain_WhenAnotherWorkerTookTheMessage_LeavesItToThem()
    {
        var (mine, theirs) = (Message("mine"), Message("theirs"));
        var outbox = new MemoryOutbox(theirs, mine) { Lost = { theirs.Id } };

        Assert.Equal(new DrainResult(1, 0, 0, 0), await Drain(outbox, (_, start) => ScriptedTransport.TakeAsync(start)).DrainAsync(Cancel));
        Assert.Equal(MessageState.Claimed, outbox.Rows.First().State);
    }

    [Fact]
    public async Task Drain_WhenItIsStopped_FinishesTheOneThatLeavesAndGivesTheOthersBack()
    {
        var outbox = new MemoryOutbox(Message("a"), Message("b"));
        using var stop = new CancellationTokenSource();
        var drain = Drain(outbox, async (_, start) =>
        {
            var result = await ScriptedTransport.TakeAsync(start);
            await stop.CancelAsync();
            return result;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drain.DrainAsync(stop.Token));

        Assert.Equal([MessageState.Sent, MessageState.Deferred], outbox.Rows.Select(m => m.State));
        Assert.Equal(Start, outbox.Rows.Last().NextAttemptAt);
    }

    [Theory]
    [InlineData(false, true, MessageState.Deferred, "stopped before it was sent", 0)]
    [InlineData(true, true, MessageState.Uncertain, "fault: OperationCanceledException", 5)]
    [InlineData(false, false, MessageState.Deferred, "fault: OperationCanceledException", 5)]
    public async Task Drain_WhenItIsStoppedOrTheTransportGivesUpMidway_SaysWhatIsKnown(bool hasLeft, bool isStopped, MessageState state, string answer, int minutes)
    {
        var outbox = new MemoryOutbox(Message("a"));
        using var stop = new CancellationTokenSource();
        var drain = Drain(outbox, async (_, start) =>
        {
            if (hasLeft)
                await start();
            if (isStopped)
                await stop.CancelAsync();
            throw new OperationCanceledException();
        });

        if (isStopped)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drain.DrainAsync(stop.Token));
        else
            await drain.DrainAsync(stop.Token);

        var row = outbox.Rows.Single();
        Assert.Equal((state, answer), (row.State, row.LastAnswer));
        Assert.InRange(row.NextAttemptAt, Start.AddMinutes(minutes), Start.AddMinutes(minutes * 1.2));
    }

    [Theory]
    [InlineData(0, MessageState.Failed, "expired: not sent, its time had passed")]
    [InlineData(1, MessageState.Sent, "250 2.0.0 Ok")]
    public async Task Drain_AtTheInstantAMessageIsOfNoMoreUse_DoesNotSendIt(int ticksLeft, MessageState state, string answer)
    {
        var outbox = new MemoryOutbox(Message("a") with { ExpiresAt = Start.AddTicks(ticksLeft) });

        await Drain(outbox, (_, start) => ScriptedTransport.TakeAsync(start)).DrainAsync(Cancel);

        Assert.Equal((state, answer, Start), (outbox.Rows.Single().State, outbox.Rows.Single().LastAnswer, outbox.Rows.Single().NextAttemptAt));
    }

    [Fact]
    public async Task Claim_OfABatch_OutlastsAServersLongestThought()
    {
        var outbox = new MemoryOutbox(Message("a"));
        await Drain(outbox, (_, start) => ScriptedTransport.TakeAsync(start)).DrainAsync(Cancel);
        Assert.True(outbox.Lease > TimeSpan.FromMinutes(10)); // RFC 5321 §4.5.3.2.6
    }

    [Theory]
    [InlineData(MessageState.Sent, 1, 0, 0, 0)]
    [InlineData(MessageState.Deferred, 0, 1, 0, 0)]
    [InlineData(MessageState.Failed, 0, 0, 1, 0)]
    [InlineData(MessageState.Uncertain, 0, 0, 0, 1)]
    public async Task Drain_WhateverTheServerAnswers_RecordsAndCountsIt(MessageState state, int sent, int deferred, int failed, int uncertain)
    {
        var outbox = new MemoryOutbox(Message("a"));
        Assert.Equal(new DrainResult(sent, deferred, failed, uncertain), await Drain(outbox, (_, _) => Task.FromResult(new SendResult(state, "svar"))).DrainAsync(Cancel));
        Assert.Equal((state, "svar", 1), (outbox.Rows.Single().State, outbox.Rows.Single().LastAnswer, outbox.Rows.Single().Attempts));
    }

    private static OutgoingMessage Message(string recipient) => new()
    {
        Kind = "call",
        Subject = "m",
        Revision = 1,
        RecipientKey = recipient,
        To = "x@example.test",
        From = "y@example.test",
        MessageId = recipient,
        Mime = [1],
        QueuedAt = Start,
        NextAttemptAt = Start,
    };

    private OutboxDrain Drain(MemoryOutbox outbox, Func<OutgoingMessage, Func<Task>, Task<SendResult>> script) => new(outbox, new ScriptedTransport(script), _clock);
}
