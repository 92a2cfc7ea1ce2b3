using Arshjul.Core.Calendar;
using Xunit;

namespace Arshjul.Core.Tests.Calendar;

public sealed class ReportingPeriodTests
{
    public static TheoryData<PeriodKind> Kinds => [.. Enum.GetValues<PeriodKind>()];

    [Theory]
    [InlineData(PeriodKind.Tertial, 1, "2026-01-01", "2026-04-30")]
    [InlineData(PeriodKind.Tertial, 3, "2026-09-01", "2026-12-31")]
    [InlineData(PeriodKind.Quarter, 1, "2026-01-01", "2026-03-31")]
    [InlineData(PeriodKind.HalfYear, 2, "2026-07-01", "2026-12-31")]
    [InlineData(PeriodKind.Term, 1, "2026-01-01", "2026-06-30")]
    [InlineData(PeriodKind.Year, 1, "2026-01-01", "2026-12-31")]
    public void Period_OfAYear_HasItsDays(PeriodKind kind, int number, string start, string end)
    {
        var period = new ReportingPeriod(kind, 2026, number);

        Assert.Equal((start, end), ($"{period.Start:O}", $"{period.End:O}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Periods_OfAHundredYears_LieEndToEnd(PeriodKind kind)
    {
        for (var period = new ReportingPeriod(kind, 2000, 1); period.Year <= 2100; period = period.Next)
        {
            Assert.Equal(period.End.AddDays(1), period.Next.Start);
            Assert.Equal(period, period.Next.Previous);
            Assert.Equal(period, ReportingPeriod.Of(kind, period.Start));
            Assert.Equal(period, ReportingPeriod.Of(kind, period.End));
        }
    }
}
