using System.Text;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>Who keeps two groups from meeting at once, and when: two meetings that would rather be on the Wednesday, and have the Thursday too.</summary>
public sealed class AttendanceTests
{
    private const string Both = """
        { "group": "namnd", "key": "o", "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "09:00", "end": "11:00" }] },
        { "group": "flg", "key": "o", "count": 1, "from": "05-12", "until": "05-13", "weekdays": ["wednesday", "thursday"], "times": [{ "start": "10:00", "end": "12:00" }] }
        """;

    [Theory]
    [InlineData("nobody in common", "", "05-12: onsdag som önskat, årets första")]
    [InlineData("a member of both", """{ "role": "member", "holders": [{ "person": "tb" }] }""", "05-13: flyttat från ons 12 maj, krockar med Nämnden: T. B. sitter i båda")]
    [InlineData("a substitute", """{ "role": "substitute", "holders": [{ "person": "tb" }] }""", "05-12: onsdag som önskat, årets första")]
    [InlineData("one who only reads", """{ "role": "reader", "holders": [{ "person": "tb" }] }""", "05-12: onsdag som önskat, årets första")]
    [InlineData("one who has left the day before", """{ "role": "member", "holders": [{ "person": "tb", "until": "2027-05-11" }] }""", "05-12: onsdag som önskat, årets första")]
    [InlineData("one whose last day it is", """{ "role": "member", "holders": [{ "person": "tb", "until": "2027-05-12" }] }""", "05-13: flyttat från ons 12 maj, krockar med Nämnden: T. B. sitter i båda")]
    [InlineData("one whose first day it is", """{ "role": "member", "holders": [{ "person": "tb", "from": "2027-05-12" }] }""", "05-13: flyttat från ons 12 maj, krockar med Nämnden: T. B. sitter i båda")]
    [InlineData("one who comes the day after", """{ "role": "member", "holders": [{ "person": "tb", "from": "2027-05-13" }] }""", "05-12: onsdag som önskat, årets första")]
    [InlineData("one who has taken over", """{ "role": "member", "holders": [{ "person": "lk", "until": "2027-05-01" }, { "person": "tb", "from": "2027-05-02" }] }""", "05-13: flyttat från ons 12 maj, krockar med Nämnden: T. B. sitter i båda")]
    [InlineData("a seat that is gone", """{ "role": "member", "until": "2027-05-01", "holders": [{ "person": "tb" }] }""", "05-12: onsdag som önskat, årets första")]
    public void Propose_WhenSomebodySitsInBothGroups_LaysThemApart(string what, string seat, string expected)
    {
        var more = seat.Replace("{ \"role\"", "{ \"group\": \"namnd\", \"key\": \"x\", \"title\": \"VC\", \"role\"", StringComparison.Ordinal);

        Assert.True(Told(Both, more) == "flg " + expected.Insert(5, " 10.00"), $"{what}: {Told(Both, more)}");
    }

    [Fact]
    public void Propose_WhenManySitInBoth_NamesTwoAndCountsTheRest()
    {
        var seats = string.Join(", ", "mh lk".Split(' ').SelectMany(p => new[] { "namnd", "flg" }.Select(g => $$"""{ "group": "{{g}}", "key": "{{p}}", "role": "member", "title": "VC {{p}}", "holders": [{ "person": "{{p}}" }] }""")).Append("""{ "group": "namnd", "key": "tb", "role": "member", "title": "VC", "holders": [{ "person": "tb" }] }"""));

        Assert.Equal("flg 05-13 10.00: flyttat från ons 12 maj, krockar med Nämnden: L. K., M. H. och 1 till sitter i båda", Told(Both, seats));
    }

    [Theory]
    [InlineData("Eken", "eken", "flg 05-13 10.00: flyttat från ons 12 maj, eken är upptagen av Nämnden")]
    [InlineData("Eken", "Asken", "flg 05-12 10.00: onsdag som önskat, årets första")]
    public void Propose_WhenTwoWantARoom_LaysThemApart(string one, string other, string expected)
    {
        var wishes = Both.Replace("\"times\": [{ \"start\": \"09", $"\"place\": {{ \"room\": \"{one}\" }}, \"times\": [{{ \"start\": \"09", StringComparison.Ordinal).Replace("\"times\": [{ \"start\": \"10", $"\"place\": {{ \"room\": \"{other}\" }}, \"times\": [{{ \"start\": \"10", StringComparison.Ordinal);

        Assert.Equal(expected, Told(wishes, ""));
    }

    [Fact]
    public void Propose_WhenAJointMeetingIsDecided_IsOneMeetingOfTheYearForBoth()
    {
        var proposal = Proposing.Propose(Proposing.At(SmallWish.Plan(
            """{ "group": "fsg", "key": "o", "count": 1 }, { "group": "vsg", "key": "o", "count": 2, "from": "05-13", "until": "05-13" }""",
            """ "meetings": [{ "key": "ihop", "groups": ["fsg", "vsg"], "date": "2027-05-12", "start": "09:00", "end": "11:00" }] """)));

        Assert.Equal([("ihop", 12), (null, 13)], proposal.Meetings.Select(m => (m.Key, m.Date.Day)));
        Assert.True(proposal.IsWhole);
    }

    private static string Told(string wishes, string seats)
    {
        var plan = Proposing.Import(SmallWish.Plan(wishes), Encoding.UTF8.GetBytes($$"""{ "format": "arshjul-wheel/1", "seats": [{{seats}}] }"""));
        return SmallWish.Told(Proposing.Propose(Proposing.At(plan))).Split('\n').Single(l => l.StartsWith("flg", StringComparison.Ordinal));
    }
}
