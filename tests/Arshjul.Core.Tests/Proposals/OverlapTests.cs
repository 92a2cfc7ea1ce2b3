using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>When nobody can be at both.</summary>
public sealed class OverlapTests
{
    [Theory]
    [InlineData("05-12 09:00-11:00", "05-12 10:00-12:00", true)]
    [InlineData("05-12 09:00-11:00", "05-12 11:00-12:00", false)] // one after the other
    [InlineData("05-12 09:00-11:00", "05-12 09:30-10:00", true)] // one within the other
    [InlineData("05-12 09:00-11:00", "05-13 09:00-11:00", false)]
    [InlineData("05-12 09:00", "05-12 10:59-12:00", true)] // without an end two hours
    [InlineData("05-12 09:00", "05-12 11:00-12:00", false)]
    [InlineData("05-12 23:00", "05-13 00:30-01:00", false)] // no meeting goes on into the next day
    [InlineData("05-12", "05-12 16:00-17:00", true)] // the whole day
    [InlineData("05-12", "05-13", false)]
    [InlineData("05-12..05-14", "05-13 09:00-10:00", true)] // several days
    [InlineData("05-12..05-14", "05-14", true)]
    [InlineData("05-12..05-14", "05-15", false)]
    [InlineData("05-12 ?", "05-12", false)] // a time still to be found can be found beside it
    public void Overlaps_OfTwoChoices_IsThatNobodyCanBeAtBoth(string one, string other, bool expected)
    {
        Assert.Equal(expected, Choice(one).Overlaps(Choice(other)));
        Assert.Equal(expected, Choice(other).Overlaps(Choice(one)));
    }

    [Fact]
    public void Index_OfTwoLanes_HoldsEachPairThatOverlapsAndSharesSomething()
    {
        string[] one = ["05-12 09:00-11:00", "05-12 13:00-15:00", "05-13", "05-17..05-19"], two = ["05-12 10:00-12:00", "05-12 11:00-13:00", "05-13 09:00-10:00", "05-18", "05-19 09:00-10:00", "05-20"];
        Lane a = new("a", 1, [.. one.Select(Choice)], [], []), b = new("b", 1, [.. two.Select(Choice)], [], []);

        var all = new ClashIndex(a, b, (_, _) => true);
        Assert.Equal([[0], [], [2], [3, 4]], Enumerable.Range(0, one.Length).Select(i => all.OfSecond(i).Order().ToArray()));
        Assert.Equal([[0], [], [2], [3], [3], []], Enumerable.Range(0, two.Length).Select(i => all.OfFirst(i).Order().ToArray()));
        Assert.True(all.Any);

        Assert.False(new ClashIndex(a, b, (_, _) => false).Any);
        Assert.Equal([2], new ClashIndex(a, b, (x, _) => x.Date.Day == 13).OfSecond(2));
        Assert.Empty(new ClashIndex(a, b, (x, _) => x.Date.Day == 13).OfSecond(0));
    }

    [Fact]
    public void Index_OfMeetingsThatBothLieThereAlready_HoldsNone()
    {
        var there = Choice("05-12..05-14");
        Lane a = new("a", 1, [there], [], []), b = new("b", 1, [Choice("05-12..05-13"), Choice("05-13")], [], []);

        Assert.Equal([1], new ClashIndex(a, b, (_, _) => true).OfSecond(0));
    }

    /// <summary>"05-12", "05-12 09:00", "05-12 09:00-11:00", "05-12..05-14" for a meeting of the plan, "05-12 ?" for a time to be found.</summary>
    private static DayChoice Choice(string text)
    {
        var parts = text.Split(' ');
        var days = parts[0].Split("..").Select(d => DateOnly.ParseExact("2027-" + d, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        var times = parts.Length < 2 || parts[1] == "?" ? [] : parts[1].Split('-').Select(t => TimeOnly.ParseExact(t, "HH:mm", CultureInfo.InvariantCulture)).ToArray();
        return new DayChoice
        {
            Date = days[0],
            Start = times.Length > 0 ? times[0] : null,
            End = times.Length > 1 ? times[1] : null,
            IsTimeOpen = text.EndsWith('?'),
            Meeting = days.Length == 1 ? null : new KnownMeeting { Key = "m", Groups = ["g"], Kind = MeetingKind.Ordinary, Date = days[0], LastDate = days[1] },
        };
    }
}
