using System.Globalization;
using Arshjul.Core.Words;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>The two other days that each meeting is offered: what they cost more, why, and what moves along.</summary>
public sealed class AlternativeTests
{
    private const string Board = """ "meetings": [{ "key": "n", "groups": ["namnd"], "date": "2027-05-20", "start": "09:00", "end": "16:00" }] """;

    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "the nearest of those that cost the same",
            """{ "group": "fsg", "key": "o", "count": 1, "from": "05-10", "until": "05-14", "weekdays": ["wednesday", "tuesday", "thursday", "friday"] }""", "",
            """
            fsg 05-12: 05-11 +10 hellre onsdag än tisdag
            fsg 05-12: 05-13 +20 hellre onsdag än torsdag
            """
        },
        {
            "no more than there are",
            """{ "group": "fsg", "key": "o", "count": 1, "from": "05-11", "until": "05-12", "weekdays": ["tuesday", "wednesday"] }""", "",
            """
            fsg 05-11: 05-12 +10 hellre tisdag än onsdag
            """
        },
        {
            "none",
            """{ "group": "fsg", "key": "o", "count": 1, "from": "05-11", "until": "05-11" }""", "",
            """
            fsg 05-11: -
            """
        },
        {
            "none for what is pinned or decided",
            """{ "group": "fsg", "key": "o", "count": 2, "from": "05-10", "until": "05-14", "pins": ["2027-05-11"] }""", """ "meetings": [{ "key": "m", "groups": ["fsg"], "date": "2027-05-13" }] """,
            """
            fsg 05-11: -
            fsg 05-13: -
            """
        },
        {
            "what is against the dearer one",
            """{ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-07" }""", "",
            """
            fsg 05-04: 05-05 +20 dagen före Kristi himmelsfärdsdag
            fsg 05-04: 05-07 +40 klämdag
            """
        },
        {
            "the other time when one is taken",
            """{ "group": "fsg", "key": "o", "count": 1, "from": "05-10", "until": "05-11", "weekdays": ["monday", "tuesday"], "times": [{ "start": "10:00", "end": "12:00" }, { "start": "13:00", "end": "15:00" }] }""", """ "meetings": [{ "key": "v", "groups": ["vsg"], "date": "2027-05-11", "start": "09:00", "end": "11:00" }] """,
            """
            fsg 05-10 10:00: 05-11 13:00 +16 hellre måndag än tisdag; kl. 13.00, inte förstahandstiden
            """
        },
        {
            "what is linked to it moves along",
            """{ "group": "fsg", "key": "o", "forEach": "namnd", "before": [{ "group": "namnd", "atLeast": 5, "atMost": 6 }] }, { "group": "vsg", "key": "o", "forEach": "fsg", "before": [{ "group": "fsg", "atLeast": 2, "atMost": 2 }] }""", Board,
            """
            vsg 05-11: 05-10 +1 FSG flyttas med från tor 13 maj till ons 12 maj
            fsg 05-13: 05-12 +1 längre före Nämnden än kedjan kräver; VSG flyttas med från tis 11 maj till mån 10 maj
            """
        },
        {
            "what would clash moves along",
            """{ "group": "fsg", "key": "o", "count": 1, "from": "05-12", "until": "05-13", "weekdays": ["wednesday", "thursday"], "times": [{ "start": "09:00", "end": "11:00" }] }, { "group": "vsg", "key": "o", "count": 1, "from": "05-12", "until": "05-13", "weekdays": ["thursday", "wednesday"], "times": [{ "start": "09:00", "end": "11:00" }] }""", "",
            """
            fsg 05-12 09:00: 05-13 09:00 +20 hellre onsdag än torsdag; VSG flyttas med från tor 13 maj till ons 12 maj
            vsg 05-13 09:00: 05-12 09:00 +20 hellre torsdag än onsdag; FSG flyttas med från ons 12 maj till tor 13 maj
            """
        },
        {
            "never one that breaks what must hold",
            """{ "group": "fsg", "key": "o", "forEach": "namnd", "weekdays": ["wednesday", "monday"], "before": [{ "group": "namnd", "atLeast": 3, "atMost": 6 }] }""", Board,
            """
            fsg 05-12: 05-17 +7 hellre onsdag än måndag
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Alternatives_AreTheBestOtherDays(string what, string wishes, string more, string expected)
    {
        var words = Phrasebook.In("sv");
        var proposal = Proposing.Propose(Proposing.At(SmallWish.Plan(wishes, more)));

        var told = string.Join('\n', proposal.Meetings.SelectMany(m => m.Alternatives.DefaultIfEmpty().Select(a => string.Create(CultureInfo.InvariantCulture,
            $"{m.Groups[0]} {m.Date:MM-dd}{m.Start:' 'HH:mm}: {(a is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{a.Date:MM-dd}{a.Start:' 'HH:mm} +{a.Cost} {string.Join("; ", a.Why.Select(words.Say))}").TrimEnd())}"))));

        Assert.True(expected.ReplaceLineEndings("\n") == told, $"{what}:\n{told}");
    }

    [Fact]
    public void Alternatives_InALaidYear_AreTwoOtherDaysThatBreakNoHardRule_TheCheaperFirst()
    {
        var proposal = Proposing.Propose(Proposing.At(WishedMunicipality.Plan(1, Proposing.Year, seed: 2)));

        Assert.All(proposal.Meetings, m =>
        {
            Assert.InRange(m.Alternatives.Count, 0, 2);
            Assert.All(m.Alternatives, a => Assert.NotEqual(m.Date, a.Date));
            Assert.All(m.Alternatives, a => Assert.InRange(a.Cost, -proposal.Cost, 10_000));
            Assert.Equal(m.Alternatives.OrderBy(a => a.Cost), m.Alternatives);
            Assert.Equal(m.Alternatives.Count, m.Alternatives.Select(a => a.Date).Distinct().Count());
        });
        Assert.True(proposal.Meetings.Count(m => m.Alternatives.Count == 2) > proposal.Meetings.Count * 9 / 10);
    }

    [Fact]
    public void Alternatives_OfAYearThatIsProvedBest_NeverCostLess()
    {
        var proposal = Proposing.Propose(Proposing.At(WishedMunicipality.Plan(1, Proposing.Year)));

        Assert.True(proposal.IsProvedBest);
        Assert.All(proposal.Meetings.SelectMany(m => m.Alternatives), a => Assert.True(a.Cost >= 0));
    }
}
