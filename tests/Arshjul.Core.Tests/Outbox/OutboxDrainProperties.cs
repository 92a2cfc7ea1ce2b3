using System.Globalization;
using Arshjul.Core.Outbox;
using Arshjul.Testing;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Outbox;

/// <summary>What holds of every message, whatever servers, faults and waits come between.</summary>
public sealed class OutboxDrainProperties
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private enum Turn
    {
        Taken,
        AskedToWaitBefore,
        AskedToWaitAfter,
        Refused,
        BrokeBefore,
        BrokeAfter,
    }

    [Fact]
    public void Messages_WhateverHappensToThem_LeaveOnceInTimeAndComeToAnEnd() =>
        Gen.Select(Gen.Select(Gen.Enum<Turn>().Array[1, 12], Gen.Int[1, 9000].Nullable()).Array[1, 6], Gen.Int[1, 600].Array[1, 20], Gen.Int[1, 4]).Holds(
            async material =>
            {
                var (stories, waits, atOnce) = material;
                var clock = new FakeTimeProvider(Start);
                var messages = stories.Select((s, i) => Message(i, s.Item2 is { } minutes ? Start.UtcDateTime.AddMinutes(minutes) : null)).ToList();
                var outbox = new MemoryOutbox(messages);
                var tries = messages.ToDictionary(m => m.RecipientKey, _ => new List<(Turn Turn, DateTime At)>());
                var drain = new OutboxDrain(outbox, new ScriptedTransport(async (message, dataStarting) =>
                {
                    var story = stories[int.Parse(message.RecipientKey, CultureInfo.InvariantCulture)].Item1;
                    var turn = story[tries[message.RecipientKey].Count % story.Length];
                    tries[message.RecipientKey].Add((turn, clock.GetUtcNow().UtcDateTime));
                    await Task.Yield();
                    if (turn == Turn.BrokeBefore)
                        throw new IOException("a@example.test");
                    if (turn is Turn.Taken or Turn.AskedToWaitAfter or Turn.BrokeAfter)
                        await dataStarting();
                    return turn switch
                    {
                        Turn.BrokeAfter => throw new IOException("a@example.test"),
                        Turn.Taken => new SendResult(MessageState.Sent, "250"),
                        Turn.Refused => new SendResult(MessageState.Failed, "550"),
                        _ => new SendResult(MessageState.Deferred, "450"),
                    };
                })
                { AtOnce = atOnce }, clock);
                var total = new DrainResult(0, 0, 0, 0);
                foreach (var wait in waits.Concat(Enumerable.Repeat(300, 200)))
                {
                    var result = await drain.DrainAsync(CancellationToken.None);
                    total = new DrainResult(total.Sent + result.Sent, total.Deferred + result.Deferred, total.Failed + result.Failed, total.Uncertain + result.Uncertain);
                    clock.Advance(TimeSpan.FromMinutes(wait));
                }
                return outbox.Rows.All(m => HasEndedRightly(m, tries[m.RecipientKey])) && Counted(total, outbox, tries.Values.Sum(t => t.Count));
            },
            40);

    private static bool HasEndedRightly(OutgoingMessage message, List<(Turn Turn, DateTime At)> tries)
    {
        var last = tries.Count == 0 ? (Turn?)null : tries[^1].Turn;
        // Only what the server asked to wait with, or what broke before a byte left, was ever tried again.
        var isOnce = tries.SkipLast(1).All(t => t.Turn is Turn.AskedToWaitBefore or Turn.AskedToWaitAfter or Turn.BrokeBefore);
        var isSpaced = tries.Zip(tries.Skip(1)).All(t => t.Second.At - t.First.At >= TimeSpan.FromMinutes(5));
        var isInTime = tries.All(t => !(t.At >= message.ExpiresAt)) && tries.Count <= RetrySchedule.MostTries;
        var isRight = message.State switch
        {
            MessageState.Sent => last == Turn.Taken,
            MessageState.Uncertain => last == Turn.BrokeAfter,
            MessageState.Failed => last is null or Turn.Refused or Turn.AskedToWaitBefore or Turn.AskedToWaitAfter or Turn.BrokeBefore,
            _ => false,
        };
        return isOnce && isSpaced && isInTime && isRight && message.LastAnswer?.Contains('@', StringComparison.Ordinal) == false;
    }

    private static bool Counted(DrainResult total, MemoryOutbox outbox, int tries)
    {
        int In(MessageState state) => outbox.Rows.Count(m => m.State == state);
        var unsent = outbox.Rows.Count(m => m.LastAnswer!.StartsWith("expired", StringComparison.Ordinal));
        return (total.Sent, total.Failed, total.Uncertain) == (In(MessageState.Sent), In(MessageState.Failed), In(MessageState.Uncertain)) && total.Total == tries + unsent;
    }

    private static OutgoingMessage Message(int number, DateTime? expires) => new()
    {
        Kind = "call",
        Subject = "m",
        Revision = 1,
        RecipientKey = $"{number}",
        To = "x@example.test",
        From = "y@example.test",
        MessageId = $"{number}",
        Mime = [1],
        QueuedAt = Start.UtcDateTime,
        NextAttemptAt = Start.UtcDateTime,
        ExpiresAt = expires,
    };
}
