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
