using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>Each part of a wish alone, in so short a time that anyone can see what the proposal must be; and how it says why.</summary>
public sealed class WishTests
{
    private const string May = "\"group\": \"fsg\", \"key\": \"o\", \"from\": \"05-03\", \"until\": \"05-14\"";

    // 2027: Thursday 6 May is Ascension Day, Friday 7 May a bridge day; Good Friday is 26 March, Midsummer Eve Friday 25 June.
    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "the first weekday listed",
            May + """, "count": 1, "weekdays": ["tuesday"] """, "",
            """
            fsg 05-04: tisdag som önskat, årets första
            """
        },
        {
            "the second when the first is red, and why",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-05", "until": "05-06", "weekdays": ["thursday", "wednesday"] """, "",
            """
            fsg 05-05: flyttat från tor 6 maj, Kristi himmelsfärdsdag; fast dagen före Kristi himmelsfärdsdag
            """
        },
        {
            "over a red day and a bridge day",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-07", "weekdays": ["thursday", "friday", "tuesday"] """, "",
            """
            fsg 05-04: flyttat från tor 6 maj, Kristi himmelsfärdsdag, och fre 7 maj, klämdag
            """
        },
        {
            "weekdays that are weighed",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-05", "weekdays": ["monday"], "soft": ["weekdays"] """, "",
            """
            fsg 05-04: flyttat från mån 3 maj, före tis 4 maj, tidigaste dagen; fast tisdag är ingen av veckodagarna
            """
        },
        {
            "as many as there are days",
            """ "group": "fsg", "key": "o", "count": 3, "from": "05-03", "until": "05-05" """, "",
            """
            fsg 05-03: måndag, årets första
            fsg 05-04: flyttat från mån 3 maj, mötet före eller efter ligger där
            fsg 05-05: flyttat från mån 3 maj, mötet före eller efter ligger där; fast dagen före Kristi himmelsfärdsdag
            """
        },
        {
            "one too many",
            """ "group": "fsg", "key": "o", "count": 4, "from": "05-03", "until": "05-05" """, "",
            """
            FSG: 4 möten: med 3 möten går året ihop
            FSG: tidigast mån 3 maj och senast ons 5 maj: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "one too many when the season is weighed",
            """ "group": "fsg", "key": "o", "count": 4, "from": "05-03", "until": "05-05", "soft": ["season"] """, "",
            """
            fsg 01-04: fast före mån 3 maj, tidigaste dagen
            fsg 05-03: måndag, 17 veckor efter mötet före
            fsg 05-04: flyttat från mån 3 maj, mötet före eller efter ligger där
            fsg 05-05: flyttat från mån 3 maj, mötet före eller efter ligger där; fast dagen före Kristi himmelsfärdsdag
            """
        },
        {
            "no July unless wished",
            """ "group": "fsg", "key": "o", "count": 1, "from": "06-28", "until": "08-03", "weekdays": ["thursday"] """, "",
            """
            FSG: ett möte: ges det upp, går det ändå inte ihop
            FSG: tidigast mån 28 juni och senast tis 3 augusti: ges det upp, går året ihop; det bryts en gång
            FSG: inga möten i juli: ges det upp, går året ihop; det bryts en gång
            FSG: bara torsdag: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "July when wished",
            """ "group": "fsg", "key": "o", "count": 1, "from": "07-01", "until": "07-07", "monthsOff": [], "weekdays": ["thursday"] """, "",
            """
            fsg 07-01: torsdag som önskat, årets första
            """
        },
        {
            "July when it is weighed",
            """ "group": "fsg", "key": "o", "count": 2, "from": "06-30", "until": "07-07", "soft": ["monthsOff"], "weekdays": ["wednesday"] """, "",
            """
            fsg 06-30: onsdag som önskat, årets första
            fsg 07-07: fast juli är mötesfri
            """
        },
        {
            "weeks off",
            May + """, "count": 1, "weeksOff": [18], "weekdays": ["monday"] """, "",
            """
            fsg 05-10: måndag som önskat, årets första
            """
        },
        {
            "weeks off that are weighed",
            May + """, "count": 2, "weeksOff": [18], "soft": ["weeksOff"], "weekdays": ["monday"] """, "",
            """
            fsg 05-03: fast v. 18 är mötesfri
            fsg 05-10: måndag som önskat, en vecka efter mötet före
            """
        },
        {
            "days between",
            May + """, "count": 2, "daysBetween": 10 """, "",
            """
            fsg 05-03: måndag, årets första
            fsg 05-13: flyttat från mån 10 maj, bara 7 dagar mellan mån 3 maj och mån 10 maj
            """
        },
        {
            "days between that are weighed",
            May + """, "count": 2, "daysBetween": 30, "soft": ["daysBetween"], "weekdays": ["monday"] """, "",
            """
            fsg 05-03: måndag som önskat, årets första
            fsg 05-10: fast bara 7 dagar mellan mån 3 maj och mån 10 maj
            """
        },
        {
            "days between that cannot be",
            May + """, "count": 2, "daysBetween": 30 """, "",
            """
            FSG: 2 möten: med ett möte går året ihop
            FSG: tidigast mån 3 maj och senast fre 14 maj: ges det upp, går året ihop; det bryts en gång
            FSG: minst 30 dagar mellan mötena: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "at least so often",
            """ "group": "fsg", "key": "o", "count": 2, "from": "01-11", "until": "12-10", "everyMonths": 3, "weekdays": ["monday"] """, "",
            """
            fsg 01-11: måndag som önskat, årets första
            fsg 01-18: måndag som önskat, en vecka efter mötet före
            FSG: inget möte mellan mån 18 januari och fre 31 december, mer än 3 månader
            """
        },
        {
            "at least so often that must hold",
            """ "group": "fsg", "key": "o", "count": 2, "from": "01-11", "until": "12-10", "everyMonths": 3, "hard": ["everyMonths"], "weekdays": ["monday"] """, "",
            """
            FSG: 2 möten: ges det upp, går det ändå inte ihop
            FSG: minst ett möte på 3 månader: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "the second time when somebody is elsewhere",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-04", "times": [{ "start": "09:00", "end": "11:00" }, { "start": "13:00", "end": "15:00" }] """, """ "meetings": [{ "key": "v", "groups": ["vsg"], "date": "2027-05-04", "start": "10:00", "end": "12:00" }] """,
            """
            fsg 05-04 13.00: fast kl. 13.00, inte förstahandstiden
            """
        },
        {
            "another day when somebody is elsewhere",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-05", "weekdays": ["tuesday", "wednesday"], "times": [{ "start": "09:00", "end": "11:00" }] """, """ "meetings": [{ "key": "v", "groups": ["vsg"], "date": "2027-05-04", "start": "10:00", "end": "12:00" }] """,
            """
            fsg 05-05 09.00: flyttat från tis 4 maj, krockar med VSG: M. H. sitter i båda; fast dagen före Kristi himmelsfärdsdag
            """
        },
        {
            "nobody in common",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-05", "weekdays": ["tuesday", "wednesday"], "times": [{ "start": "09:00", "end": "11:00" }] """, """ "meetings": [{ "key": "f", "groups": ["flg"], "date": "2027-05-04", "start": "10:00", "end": "12:00" }] """,
            """
            fsg 05-04 09.00: tisdag som önskat, årets första
            """
        },
        {
            "the room is taken",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-05", "weekdays": ["tuesday", "wednesday"], "times": [{ "start": "09:00", "end": "11:00" }], "place": { "room": "Eken" } """, """ "meetings": [{ "key": "f", "groups": ["flg"], "date": "2027-05-04", "start": "10:00", "end": "12:00", "place": { "room": "eken" } }] """,
            """
            fsg 05-05 09.00: flyttat från tis 4 maj, Eken är upptagen av FLG; fast dagen före Kristi himmelsfärdsdag
            """
        },
        {
            "a meeting that begins when the other ends",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-04", "until": "05-05", "weekdays": ["tuesday", "wednesday"], "times": [{ "start": "12:00", "end": "13:00" }] """, """ "meetings": [{ "key": "v", "groups": ["vsg"], "date": "2027-05-04", "start": "10:00", "end": "12:00" }] """,
            """
            fsg 05-04 12.00: tisdag som önskat, årets första
            """
        },
        {
            "a school holiday rather not",
            May + """, "count": 1, "weekdays": ["monday"] """, """ "closures": [{ "key": "lov", "name": "läslov", "kind": "schoolHoliday", "from": "2027-05-03", "to": "2027-05-07" }] """,
            """
            fsg 05-10: måndag som önskat, årets första
            """
        },
        {
            "in the school holiday when there is nothing else",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-03", "until": "05-07", "weekdays": ["monday"] """, """ "closures": [{ "key": "lov", "name": "läslov", "kind": "schoolHoliday", "from": "2027-05-03", "to": "2027-05-07" }] """,
            """
            fsg 05-03: fast läslov
            """
        },
        {
            "a closed day",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-03", "until": "05-04", "weekdays": ["monday", "tuesday"] """, """ "closures": [{ "key": "plan", "name": "planeringsdag", "kind": "free", "from": "2027-05-03", "to": "2027-05-03" }] """,
            """
            fsg 05-04: flyttat från mån 3 maj, planeringsdag
            """
        },
        {
            "a day that ends early",
            """ "group": "fsg", "key": "o", "count": 1, "from": "03-25", "until": "03-26" """, "",
            """
            fsg 03-25: fast skärtorsdagen
            """
        },
        {
            "a bridge day",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-06", "until": "05-09" """, "",
            """
            fsg 05-07: fast klämdag
            """
        },
        {
            "nothing but days off",
            """ "group": "fsg", "key": "o", "count": 1, "from": "03-26", "until": "03-29" """, "",
            """
            FSG: ett möte: ges det upp, går det ändå inte ihop
            FSG: tidigast fre 26 mars och senast mån 29 mars: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "a window",
            """ "group": "fsg", "key": "o", "count": 2, "from": "05-03", "until": "06-18", "weekdays": ["monday"], "windows": [{ "label": "Tertial 1", "from": "05-11", "to": "05-17" }, { "label": "Budget", "from": "06-08", "to": "06-14" }] """, "",
            """
            fsg 05-17: det enda mötet i tiden för Tertial 1, tis 11 maj–mån 17 maj
            fsg 06-14: det enda mötet i tiden för Budget, tis 8 juni–mån 14 juni
            """
        },
        {
            "a window that is weighed",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-03", "until": "05-14", "weekdays": ["monday"], "windows": [{ "label": "Tertial 1", "from": "06-01", "to": "06-10", "strength": "soft" }] """, "",
            """
            fsg 05-03: måndag som önskat, årets första
            FSG: inget möte för Tertial 1, tis 1 juni–tor 10 juni
            """
        },
        {
            "a window that cannot be met",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-03", "until": "05-14", "weekdays": ["monday"], "windows": [{ "label": "Tertial 1", "from": "06-01", "to": "06-10" }] """, "",
            """
            FSG: ett möte: ges det upp, går det ändå inte ihop
            FSG: tidigast mån 3 maj och senast fre 14 maj: ges det upp, går året ihop; det bryts en gång
            FSG: ett möte för Tertial 1, tis 1 juni–tor 10 juni: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "the weekday wished for in the week after",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-14", "until": "05-17", "weekdays": ["monday", "friday"] """, """ "closures": [{ "key": "s", "name": "stängt hus", "kind": "free", "from": "2027-05-17", "to": "2027-05-17" }] """,
            """
            fsg 05-14: flyttat från mån 17 maj, stängt hus
            """
        },
        {
            "a weekday that has come to stay",
            """ "group": "fsg", "key": "o", "count": 4, "from": "05-04", "until": "05-28", "daysBetween": 6, "pins": ["2027-05-04", "2027-05-11", "2027-05-19"] """, """ "closures": [{ "key": "s", "name": "stängt hus", "kind": "free", "from": "2027-05-27", "to": "2027-05-28" }] """,
            """
            fsg 05-04: låst datum
            fsg 05-11: låst datum
            fsg 05-19: låst datum
            fsg 05-26: flyttat från tis 25 maj, mötet före är också en onsdag
            """
        },
        {
            "a pin on a red day's week",
            May + """, "count": 1, "weekdays": ["monday"], "pins": ["2027-05-12"] """, "",
            """
            fsg 05-12: låst datum
            """
        },
        {
            "a pin on a Saturday",
            May + """, "count": 1, "weekdays": ["monday"], "pins": ["2027-05-08"] """, "",
            """
            fsg 05-08: låst datum
            """
        },
        {
            "more pins than meetings",
            May + """, "count": 1, "pins": ["2027-05-04", "2027-05-12"] """, "",
            """
            FSG: ett möte: ges det upp, går det ändå inte ihop
            FSG: tis 4 maj är låst: ges det upp, går året ihop; det bryts en gång
            FSG: ons 12 maj är låst: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "what is decided",
            May + """, "count": 2, "weekdays": ["monday"] """, """ "meetings": [{ "key": "m", "groups": ["fsg"], "date": "2027-05-05", "start": "13:00", "end": "15:00" }] """,
            """
            fsg 05-03: måndag som önskat, årets första
            fsg 05-05 13.00: redan beslutat
            """
        },
        {
            "what is preliminary",
            May + """, "count": 1, "weekdays": ["monday", "tuesday"] """, """ "meetings": [{ "key": "m", "groups": ["fsg"], "date": "2027-05-11", "status": "preliminary" }] """,
            """
            fsg 05-11: som i den preliminära planen
            """
        },
        {
            "what is preliminary on a day that is not wished",
            May + """, "count": 1, "weekdays": ["monday"] """, """ "meetings": [{ "key": "m", "groups": ["fsg"], "date": "2027-05-11", "status": "preliminary" }] """,
            """
            fsg 05-03: måndag som önskat, årets första
            """
        },
        {
            "a standing point's window",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-03", "until": "06-18", "weekdays": ["monday"] """, """ "points": [{ "group": "fsg", "key": "osa", "name": "OSA-mål", "section": "agenda", "rule": { "when": "yearly", "from": "06-01", "to": "06-10" } }] """,
            """
            fsg 06-07: det enda mötet i tiden för OSA-mål, tis 1 juni–tor 10 juni
            """
        },
        {
            "a standing point without a meeting",
            """ "group": "fsg", "key": "o", "count": 1, "from": "05-03", "until": "05-18", "weekdays": ["monday"] """, """ "points": [{ "group": "fsg", "key": "osa", "name": "OSA-mål", "section": "agenda", "rule": { "when": "yearly", "from": "06-01", "to": "06-10" } }] """,
            """
            fsg 05-03: måndag som önskat, årets första
            FSG: inget möte för OSA-mål, tis 1 juni–tor 10 juni
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Propose_FromOneWish_LaysAndExplains(string what, string wish, string more, string expected)
    {
        var told = SmallWish.Told(Proposing.Propose(Proposing.At(SmallWish.Plan("{" + wish + "}", more))));

        Assert.True(expected.ReplaceLineEndings("\n") == told, $"{what}:\n{told}");
    }
}
