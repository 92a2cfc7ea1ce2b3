using Arshjul.Core.Calendar;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Calendar;

public sealed class ZoneTests
{
    private static readonly Zone Stockholm = Zone.Get("Europe/Stockholm");

    [Theory]
    [InlineData("2027-03-28T01:59:00", "2027-03-28T00:59:00")]
    [InlineData("2027-03-28T02:30:00", "2027-03-28T01:30:00")] // never happens: moved forward by the gap to 03:30 +02:00
    [InlineData("2027-03-28T03:00:00", "2027-03-28T01:00:00")]
    [InlineData("2027-10-31T01:59:00", "2027-10-30T23:59:00")]
    [InlineData("2027-10-31T02:30:00", "2027-10-31T00:30:00")] // happens twice: the first, +02:00
    [InlineData("2027-10-31T03:00:00", "2027-10-31T02:00:00")]
    [InlineData("2027-03-29T13:00:00", "2027-03-29T11:00:00")]
    [InlineData("2027-11-01T13:00:00", "2027-11-01T12:00:00")]
    public void ToUtc_AroundTheClockChanges_TakesTheFirstAndMovesForward(string local, string utc)
    {
        var moment = Stockholm.ToUtc(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(utc, moment.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Utc, moment.Kind);
    }

    [Fact]
    public void ToLocal_AfterToUtc_IsTheSameTimeWhenThatTimeHappens()
    {
        for (var local = new DateTime(2027, 1, 1); local.Year == 2027; local = local.AddMinutes(30))
        {
            if (local.Date == new DateTime(2027, 3, 28) && local.Hour == 2)
                continue;
            Assert.Equal(local, Stockholm.ToLocal(Stockholm.ToUtc(local)));
        }
    }

    [Fact]
    public void ToUtc_TheSameHourEachDay_StaysLocalOverTheYear()
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year == 2027; day = day.AddDays(1))
        {
            var utc = Stockholm.ToUtc(day, new TimeOnly(13, 0));
            var summer = day >= new DateOnly(2027, 3, 28) && day < new DateOnly(2027, 10, 31);
            Assert.Equal(summer ? 11 : 12, utc.Hour);
            Assert.Equal(TimeSpan.FromHours(summer ? 2 : 1), Stockholm.OffsetAt(utc));
        }
    }

    [Fact]
    public void Now_OfAClock_IsTheZonesTime() =>
        Assert.Equal(new DateTime(2027, 7, 1, 0, 30, 0), Stockholm.Now(new FakeTimeProvider(new DateTimeOffset(2027, 6, 30, 22, 30, 0, TimeSpan.Zero))));

    [Fact]
    public void Find_AnUnknownName_IsNullAndGetSaysWhich()
    {
        Assert.Null(Zone.Find("Europe/Atlantis"));
        Assert.Contains("Europe/Atlantis", Assert.Throws<ArgumentException>(() => Zone.Get("Europe/Atlantis")).Message, StringComparison.Ordinal);
    }
}
