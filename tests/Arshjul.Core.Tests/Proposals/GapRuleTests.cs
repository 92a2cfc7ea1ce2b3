using System.Globalization;
using Arshjul.Core.Proposals;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>The rules for two meetings after each other, at their edges.</summary>
public sealed class GapRuleTests
{
    private static readonly RuleTerms Four = new(4);

    [Theory]
    [InlineData("", "2027-03-31", 0)] // three months to the day since the last day of the year before
    [InlineData("", "2027-04-01", 4)]
    [InlineData("2027-01-15", "2027-04-15", 0)]
    [InlineData("2027-01-15", "2027-04-16", 4)]
    [InlineData("2027-11-30", "2028-02-28", 0)] // a month that is shorter
    [InlineData("2027-09-30", "", 4)] // to the last day of the year
    [InlineData("2027-10-01", "", 0)]
    [InlineData("", "", 4)]
    public void EveryMonths_BetweenTwoMeetings_CostsWhenMoreHaveGone(string from, string to, int expected) =>
        Assert.Equal(expected, new EveryMonthsRule(3, new DateOnly(2026, 12, 31), new DateOnly(2028, 1, 1), Four).Cost(Day(from), Day(to)));

    [Theory]
    [InlineData("2027-05-03", "2027-05-16", 4)]
    [InlineData("2027-05-03", "2027-05-17", 0)]
    [InlineData("2027-05-05", "2027-05-06", 0)] // both decided: nobody can mend it
    [InlineData("2027-05-05", "2027-05-07", 4)]
    [InlineData("", "2027-01-07", 0)]
    [InlineData("2027-12-20", "", 0)]
    public void DaysBetween_TwoMeetings_CostsWhenFewer(string from, string to, int expected) =>
        Assert.Equal(expected, new DaysBetweenRule(14, new HashSet<DateOnly> { new(2027, 5, 5), new(2027, 5, 6) }, Four).Cost(Day(from), Day(to)));

    [Theory]
    [InlineData("2027-05-10", "2027-06-12", 4)] // one step over the whole window
    [InlineData("2027-05-11", "2027-06-12", 0)]
    [InlineData("2027-05-10", "2027-06-11", 0)]
    [InlineData("", "2027-06-12", 4)]
    [InlineData("2027-05-10", "", 4)]
    [InlineData("", "", 4)]
    [InlineData("2027-06-12", "2027-08-01", 0)] // the window is the business of an earlier step
    [InlineData("", "2027-05-10", 0)]
    public void Window_StepsOverIt_CostsOnce(string from, string to, int expected) =>
        Assert.Equal(expected, new NeededWindowRule(ProposalRuleName.EmptyWindow, "T1", new DateOnly(2027, 5, 11), new DateOnly(2027, 6, 11), Four).Cost(Day(from), Day(to)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 4)] // a week of five open days: the weight
    [InlineData(-5, 4)]
    [InlineData(10, 16)] // two weeks: four times as much
    [InlineData(2, 0)]
    [InlineData(25, 100)]
    [InlineData(60, 100)] // and no more
    public void EvenSpread_OffByOpenDays_CostsTheSquareOfTheWeeks(int off, int expected)
    {
        // 200 open days and 2 meetings: 100 days between them, 50 before and after.
        var open = new DateOnly(2027, 1, 1);
        var rule = new EvenSpreadRule(2027, d => d < open.AddDays(200), 2, Four);

        Assert.Equal(expected, rule.Cost(open.AddDays(49), open.AddDays(149 + off)));
    }

    [Fact]
    public void EvenSpread_OfARowInTheMiddleOfItsParts_CostsNothing()
    {
        var open = new DateOnly(2027, 1, 1);
        var rule = new EvenSpreadRule(2027, d => d < open.AddDays(200), 2, Four);

        Assert.Equal((0, 0, 0), (rule.Cost(null, open.AddDays(49)), rule.Cost(open.AddDays(49), open.AddDays(149)), rule.Cost(open.AddDays(149), null)));
    }

    [Fact]
    public void EvenSpread_OverTheSummer_CountsOpenDaysAlone()
    {
        var rule = new EvenSpreadRule(2027, d => d.Month != 7 && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), 10, Four);

        // An even step is 239 / 10 open days: four weeks and four days. Over July it looks like nine weeks, and costs as little.
        Assert.Equal(rule.Cost(new DateOnly(2027, 5, 3), new DateOnly(2027, 6, 3)), rule.Cost(new DateOnly(2027, 6, 14), new DateOnly(2027, 8, 16)));
        Assert.True(rule.Cost(new DateOnly(2027, 3, 1), new DateOnly(2027, 5, 3)) > 16);
    }

    [Theory]
    [InlineData("sv", "inget möte mellan fre 15 januari och fre 16 april, mer än 3 månader", "bara 3 dagar mellan fre 15 januari och mån 18 januari", "13 veckor mellan fre 15 januari och fre 16 april, ojämnt", "ojämnt: första mötet fre 15 januari", "ojämnt: sista mötet fre 15 januari")]
    [InlineData("en", "no meeting between Fri 15 January and Fri 16 April, more than 3 months", "only 3 days between Fri 15 January and Mon 18 January", "13 weeks between Fri 15 January and Fri 16 April, uneven", "uneven: the first meeting Fri 15 January", "uneven: the last meeting Fri 15 January")]
    public void Why_OfEachRule_IsASentence(string language, string seldom, string close, string uneven, string first, string last)
    {
        var (words, a, b) = (Phrasebook.In(language), new DateOnly(2027, 1, 15), new DateOnly(2027, 4, 16));
        var spread = new EvenSpreadRule(2027, _ => true, 4, Four);

        Assert.Equal(
            [seldom, close, uneven, first, last],
            new[] { new EveryMonthsRule(3, a, b, Four).Why(a, b), new DaysBetweenRule(14, new HashSet<DateOnly>(), Four).Why(a, a.AddDays(3)), spread.Why(a, b), spread.Why(null, a), spread.Why(a, null) }.Select(words.Say));
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
