using Arshjul.Core.Outbox;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Outbox;

/// <summary>When a message is tried again.</summary>
public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(6, 160)]
    [InlineData(7, 240)]
    [InlineData(31, 240)]
    public void Delay_AfterSoManyTries_LiesBetweenItsBaseAndAFifthMore(int tries, int minutes) =>
        Gen.Guid.Holds(id => RetrySchedule.Delay(id, tries) is var d && d >= TimeSpan.FromMinutes(minutes) && d <= TimeSpan.FromMinutes(minutes * 1.2) && d == RetrySchedule.Delay(id, tries), 100);

    [Fact]
    public void Delay_ForMessagesThatFailedTogether_SpreadsThem() =>
        Assert.True(Enumerable.Range(0, 100).Select(_ => (int)RetrySchedule.Delay(Guid.CreateVersion7(), 1).TotalSeconds).Distinct().Count() > 30);

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", 5)]
    [InlineData("00000000-0000-0000-0000-0000ffffffff", 6)]
    [InlineData("00000000-0000-0000-0000-ffff00000000", 5)]
    public void Delay_ByTheRandomEndOfItsId_IsAtMostAFifthLonger(string id, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetrySchedule.Delay(Guid.Parse(id), 1));

    [Theory]
    [InlineData(0L, 1, null)]
    [InlineData(1L, 1, 5)]
    [InlineData(-3000000000, 1, null)]
    [InlineData(null, 31, 240)]
    [InlineData(null, 32, null)]
    public void Next_WhenTheMessageWouldBeOfNoMoreUse_IsNever(long? ticksAfter, int tries, int? minutes)
    {
        var now = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
        var message = new OutgoingMessage { Id = Guid.Empty, Kind = "call", Subject = "m", Revision = 1, RecipientKey = "r", To = "", From = "", MessageId = "", Mime = [], QueuedAt = now, Attempts = tries };
        message = message with { ExpiresAt = ticksAfter is { } ticks ? now.AddMinutes(5).AddTicks(ticks) : null };
        Assert.Equal(minutes is { } m ? now.AddMinutes(m) : null, RetrySchedule.Next(message, now));
    }

    [Fact]
    public void Next_WhenTheServerIsAwayForAWeek_TriesForDaysAndThenGivesUp()
    {
        var start = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
        var message = new OutgoingMessage { Kind = "call", Subject = "m", Revision = 1, RecipientKey = "r", To = "", From = "", MessageId = "", Mime = [], QueuedAt = start };

        var (at, tries) = (start, 1);
        while (RetrySchedule.Next(message with { Attempts = tries }, at) is { } next)
            (at, tries) = (next, tries + 1);

        Assert.Equal(RetrySchedule.MostTries, tries);
        Assert.InRange((at - start).TotalDays, 4, 6);
    }
}
