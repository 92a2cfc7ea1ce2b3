using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>Meetings that come before and after others: the board and its dispatch, the groups of the chain, preparatory meetings, one for each or any.</summary>
public sealed class ChainTests
{
    private const string Board = """ "meetings": [{ "key": "n", "groups": ["namnd"], "date": "2027-05-20", "start": "09:00", "end": "16:00" }] """;
    private const string Boards = """ "meetings": [{ "key": "n1", "groups": ["namnd"], "date": "2027-04-22" }, { "key": "n2", "groups": ["namnd"], "date": "2027-05-20" }, { "key": "n3", "groups": ["namnd"], "date": "2027-06-17" }] """;
    private const string Fsg = "\"group\": \"fsg\", \"key\": \"o\"";

    public static TheoryData<string, string, string, string> Rows => new()
    {
        {
            "exactly so many working days before, over Ascension Day",
            "{" + Fsg + """, "forEach": "namnd", "before": [{ "group": "namnd", "atLeast": 10, "atMost": 10 }] }""", Board,
            """
            fsg 05-05: 10 arbetsdagar före Nämnden tor 20 maj; fast dagen före Kristi himmelsfärdsdag
            """
        },
        {
            "as near as the link allows",
            "{" + Fsg + """, "forEach": "namnd", "before": [{ "group": "namnd", "atLeast": 3, "atMost": 9 }] }""", Board,
            """
            fsg 05-17: 3 arbetsdagar före Nämnden tor 20 maj
            """
        },
        {
            "before the day its call goes out",
            "{" + Fsg + """, "forEach": "namnd", "before": [{ "group": "namnd", "day": "callOut", "atLeast": 1, "atMost": 4 }] }""", Board,
            """
            fsg 05-12: arbetsdagen före utskicket till Nämnden tor 20 maj
            """
        },
        {
            "on the weekday wished, within the link",
            "{" + Fsg + """, "forEach": "namnd", "weekdays": ["wednesday"], "before": [{ "group": "namnd", "atLeast": 3, "atMost": 9 }] }""", Board,
            """
            fsg 05-12: 6 arbetsdagar före Nämnden tor 20 maj
            """
        },
        {
            "one for each but the skipped",
            "{" + Fsg + """, "forEach": "namnd", "skip": ["2027-05-20"], "before": [{ "group": "namnd", "atLeast": 5, "atMost": 5 }] }""", Boards,
            """
            fsg 04-15: 5 arbetsdagar före Nämnden tor 22 april
            fsg 06-10: 5 arbetsdagar före Nämnden tor 17 juni
            """
        },
        {
            "any, with fewer than there are boards",
            "{" + Fsg + """, "count": 2, "from": "04-01", "before": [{ "group": "namnd", "atLeast": 5, "atMost": 5 }] }""", Boards,
            """
            fsg 04-15: 5 arbetsdagar före Nämnden tor 22 april
            fsg 05-13: 5 arbetsdagar före Nämnden tor 20 maj
            FSG: inget möte i tid före Nämnden tor 17 juni
            """
        },
        {
            "any, weighed",
            "{" + Fsg + """, "count": 1, "from": "05-24", "until": "05-31", "before": [{ "group": "namnd", "atLeast": 1, "atMost": 5, "strength": "soft" }] }""", Board,
            """
            fsg 05-24: måndag, årets första
            FSG lagt mån 24 maj: då inte i tid före Nämnden
            FSG: inget möte i tid före Nämnden tor 20 maj
            """
        },
        {
            "after",
            "{" + Fsg + """, "forEach": "namnd", "after": [{ "group": "namnd", "atLeast": 1, "atMost": 3 }] }""", Board,
            """
            fsg 05-21: arbetsdagen efter Nämnden tor 20 maj
            """
        },
        {
            "VSG before FSG before the board",
            "{" + Fsg + """, "forEach": "namnd", "before": [{ "group": "namnd", "atLeast": 5, "atMost": 8 }] }, { "group": "vsg", "key": "o", "forEach": "fsg", "weekdays": ["thursday"], "before": [{ "group": "fsg", "atLeast": 2, "atMost": 6 }] }""", Board,
            """
            vsg 04-29: 6 arbetsdagar före FSG mån 10 maj
            fsg 05-10: 8 arbetsdagar före Nämnden tor 20 maj
            """
        },
        {
            "FLG before VSG before FSG",
            "{" + Fsg + """, "forEach": "namnd", "before": [{ "group": "namnd", "atLeast": 5, "atMost": 8 }] }, { "group": "vsg", "key": "o", "forEach": "fsg", "before": [{ "group": "fsg", "atLeast": 2, "atMost": 6 }] }, { "group": "flg", "key": "o", "forEach": "vsg", "weekdays": ["monday"], "before": [{ "group": "vsg", "atLeast": 1, "atMost": 6 }] }""", Board,
            """
            flg 05-10: arbetsdagen före VSG tis 11 maj
            vsg 05-11: 2 arbetsdagar före FSG tor 13 maj
            fsg 05-13: 5 arbetsdagar före Nämnden tor 20 maj
            """
        },
        {
            "a preparatory meeting before its meeting",
            "{" + Fsg + """, "forEach": "namnd", "times": [{ "start": "13:00", "end": "15:00" }], "before": [{ "group": "namnd", "atLeast": 5, "atMost": 5 }] }, { "group": "fsg", "key": "b", "kind": "preparation", "forEach": "fsg", "times": [{ "start": "09:00", "end": "10:00" }], "before": [{ "group": "fsg", "atLeast": 2, "atMost": 3 }] }""", Board,
            """
            fsg 05-11 09.00: 2 arbetsdagar före FSG tor 13 maj
            fsg 05-13 13.00: 5 arbetsdagar före Nämnden tor 20 maj
            """
        },
        {
            "the same day",
            "{" + Fsg + """, "forEach": "namnd", "times": [{ "start": "13:00", "end": "15:00" }], "before": [{ "group": "namnd", "atLeast": 5, "atMost": 5 }] }, { "group": "fsg", "key": "b", "kind": "preparation", "forEach": "fsg", "times": [{ "start": "09:00", "end": "10:00" }], "before": [{ "group": "fsg", "atLeast": 0, "atMost": 0 }] }""", Board,
            """
            fsg 05-13 09.00: samma dag som FSG tor 13 maj
            fsg 05-13 13.00: 5 arbetsdagar före Nämnden tor 20 maj
            """
        },
        {
            "before one's own items are due",
            "{" + Fsg + """, "count": 1, "from": "05-20", "until": "05-20" }, { "group": "flg", "key": "o", "forEach": "fsg", "before": [{ "group": "fsg", "day": "itemsIn", "atLeast": 1, "atMost": 3 }] }""", "",
            """
            flg 04-27: arbetsdagen före sista dag för ärenden till FSG tor 20 maj
            fsg 05-20: torsdag, årets första
            """
        },
        {
            "before one's own documents are due",
            "{" + Fsg + """, "count": 1, "from": "05-20", "until": "05-20" }, { "group": "flg", "key": "o", "forEach": "fsg", "before": [{ "group": "fsg", "day": "documentsIn", "atLeast": 1, "atMost": 3 }] }""", "",
            """
            flg 05-04: arbetsdagen före sista dag för handlingar till FSG tor 20 maj
            fsg 05-20: torsdag, årets första
            """
        },
        {
            "a chain that cannot be",
            "{" + Fsg + """, "forEach": "namnd", "weekdays": ["wednesday"], "before": [{ "group": "namnd", "atLeast": 8, "atMost": 9 }] }""", Board,
            """
            FSG: ett möte till Nämnden: ges det upp, går det ändå inte ihop
            FSG: bara onsdag: ges det upp, går året ihop; det bryts en gång
            FSG: 8–9 arbetsdagar före Nämnden: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "a chain that is weighed",
            "{" + Fsg + """, "forEach": "namnd", "weekdays": ["wednesday"], "before": [{ "group": "namnd", "atLeast": 8, "atMost": 9, "strength": "soft" }] }""", Board,
            """
            fsg 05-12: onsdag som önskat, årets första
            FSG lagt ons 12 maj: då 6 arbetsdagar före Nämnden tor 20 maj
            """
        },
        {
            "one person in two groups of the chain",
            "{" + Fsg + """, "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "09:00", "end": "11:00" }] }, { "group": "vsg", "key": "o", "count": 1, "from": "05-12", "until": "05-13", "times": [{ "start": "10:00", "end": "12:00" }], "weekdays": ["wednesday", "thursday"] }""", "",
            """
            fsg 05-12 09.00: onsdag, årets första
            vsg 05-13 10.00: flyttat från ons 12 maj, krockar med FSG: M. H. sitter i båda
            """
        },
        {
            "two groups that nobody is in both of",
            "{" + Fsg + """, "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "09:00", "end": "11:00" }] }, { "group": "flg", "key": "o", "count": 1, "from": "05-12", "until": "05-13", "times": [{ "start": "10:00", "end": "12:00" }], "weekdays": ["wednesday", "thursday"] }""", "",
            """
            fsg 05-12 09.00: onsdag, årets första
            flg 05-12 10.00: onsdag som önskat, årets första
            """
        },
        {
            "two that contradict each other",
            "{" + Fsg + """, "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "09:00", "end": "11:00" }] }, { "group": "vsg", "key": "o", "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "10:00", "end": "12:00" }] }""", "",
            """
            FSG: ett möte: ges det upp, går det ändå inte ihop
            FSG: tidigast ons 12 maj och senast ons 12 maj: ges det upp, går året ihop; det bryts en gång
            FSG: bara kl. 09.00–11.00: ges det upp, går året ihop; det bryts en gång
            VSG: ett möte: ges det upp, går det ändå inte ihop
            VSG: tidigast ons 12 maj och senast ons 12 maj: ges det upp, går året ihop; det bryts en gång
            VSG: bara kl. 10.00–12.00: ges det upp, går året ihop; det bryts en gång
            FSG och VSG har gemensamma deltagare och möts inte samtidigt: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "two rooms",
            "{" + Fsg + """, "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "09:00", "end": "11:00" }], "place": { "room": "Eken" } }, { "group": "flg", "key": "o", "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "10:00", "end": "12:00" }], "place": { "room": "Asken" } }""", "",
            """
            fsg 05-12 09.00: onsdag, årets första
            flg 05-12 10.00: onsdag, årets första
            """
        },
        {
            "one room",
            "{" + Fsg + """, "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "09:00", "end": "11:00" }], "place": { "room": "Eken" } }, { "group": "flg", "key": "o", "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "10:00", "end": "12:00" }], "place": { "room": "Eken" } }""", "",
            """
            FLG: ett möte: ges det upp, går det ändå inte ihop
            FLG: tidigast ons 12 maj och senast ons 12 maj: ges det upp, går året ihop; det bryts en gång
            FLG: bara kl. 10.00–12.00: ges det upp, går året ihop; det bryts en gång
            FSG: ett möte: ges det upp, går det ändå inte ihop
            FSG: tidigast ons 12 maj och senast ons 12 maj: ges det upp, går året ihop; det bryts en gång
            FSG: bara kl. 09.00–11.00: ges det upp, går året ihop; det bryts en gång
            FLG och FSG är inte samtidigt i Eken: ges det upp, går året ihop; det bryts en gång
            """
        },
        {
            "a joint meeting",
            """{ "group": "fsg", "key": "t", "kind": "theme", "with": ["vsg"], "count": 1, "from": "05-12", "until": "05-13", "weekdays": ["wednesday", "thursday"] }""", """ "meetings": [{ "key": "v", "groups": ["vsg"], "date": "2027-05-12", "start": "10:00", "end": "12:00" }] """,
            """
            fsg 05-13: flyttat från ons 12 maj, krockar med VSG: M. H. sitter i båda
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Propose_FromLinkedWishes_LaysAndExplains(string what, string wishes, string more, string expected)
    {
        var told = SmallWish.Told(Proposing.Propose(Proposing.At(SmallWish.Plan(wishes, more))));

        Assert.True(expected.ReplaceLineEndings("\n") == told, $"{what}:\n{told}");
    }
}
