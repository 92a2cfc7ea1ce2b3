using System.Globalization;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Files that no wheel file is, and where a whole one begins: what is told, and that the plan is as it was.</summary>
public sealed class FileLimitTests
{
    private const string Head = """{ "format": "arshjul-wheel/1", "organisation": { "key": "sof", "name": "Sof" }""";

    public static TheoryData<string, string, string> Rows => new()
    {
        {
            "nothing",
            "",
            """
            a.wheel.json, rad 1, $: Filen är tom. Kontrollera att det är rätt fil.
            """
        },
        {
            "one bracket",
            "{",
            """
            a.wheel.json, rad 1, $: Filen tar slut för tidigt. Ett citattecken, en hake ] eller en klammer } saknas.
            """
        },
        {
            "an open text",
            Head + """, "people": [{ "key": "a""",
            """
            a.wheel.json, rad 1, $: Filen tar slut för tidigt. Ett citattecken, en hake ] eller en klammer } saknas.
            """
        },
        {
            "an open list",
            Head + """, "people": [""",
            """
            a.wheel.json, rad 1, $: Filen tar slut för tidigt. Ett citattecken, en hake ] eller en klammer } saknas.
            """
        },
        {
            "no format",
            """{ "organisation": { "key": "sof", "name": "Sof" } }""",
            """
            a.wheel.json, rad 1, $: Filen säger inte vad den är. Skriv "format": "arshjul-wheel/1" överst.
            """
        },
        {
            "another format",
            """{ "format": "arshjul-wheel/9", "organisation": { "key": "sof", "name": "Sof" } }""",
            """
            a.wheel.json, rad 1, $.format: Formatet är "arshjul-wheel/9", men det här programmet läser "arshjul-wheel/1". Är filen gjord av en nyare version, uppdatera programmet.
            """
        },
        {
            "a list",
            "[]",
            """
            a.wheel.json, rad 1, $: Här ska stå ett objekt { … }, men här står en lista [ … ].
            """
        },
        {
            "a long key",
            Head + """, "people": [{ "key": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "name": "A" }] }""",
            """
            a.wheel.json, rad 1, $.people[0].key: Nyckeln "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" är längre än 80 tecken. Korta den.
            """
        },
        {
            "a key of eighty",
            Head + """, "people": [{ "key": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "name": "A" }] }""",
            ""
        },
        {
            "twice",
            Head + """, "people": [{ "key": "a", "name": "A" }, { "key": "a", "name": "B" }] }""",
            """
            a.wheel.json, rad 1, $.people[1]: "a" finns redan i samma lista, på rad 1. Slå ihop de två eller ge den ena ett annat namn.
            """
        },
        {
            "a property twice",
            Head + """, "people": [{ "key": "a", "name": "A", "name": "B" }] }""",
            """
            a.wheel.json, rad 1, $.people[0].name: Egenskapen "name" står två gånger i samma objekt, första gången på rad 1. Ta bort den ena.
            """
        },
        {
            "a property that is not known",
            Head + """, "people": [{ "key": "a", "name": "A", "telefon": "0" }] }""",
            """
            a.wheel.json, rad 1, $.people[0].telefon: Egenskapen "telefon" finns inte här. Det som går är: key, name, email, invitationsUntil.
            """
        },
        {
            "a list that is not known",
            Head + """, "personer": [] }""",
            """
            a.wheel.json, rad 1, $.personer: Egenskapen "personer" finns inte här. Det som går är: format, organisation, closures, people, mailingLists, processes, groups, seats, events, meetings, series, wishes, points, requests, placements, items, followUps, questions, matters, silences.
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Prepare_OfAFileThatIsNone_SaysWhatIsWrongAndWhere(string what, string file, string expected)
    {
        var told = Told(file);

        Assert.True(expected.ReplaceLineEndings("\n") == told, $"{what}:\n{told}");
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(100_000, true)]
    public void Prepare_OfBracketsWithinBrackets_StopsAtTheDepthThatNoWheelFileHas(int depth, bool isTooDeep)
    {
        var told = Told(string.Create(CultureInfo.InvariantCulture, $"{new string('[', depth)}{new string(']', depth)}"));

        Assert.Equal(isTooDeep, told.Contains("nivåer av hakar i varandra", StringComparison.Ordinal));
        Assert.NotEqual("", told);
    }

    [Fact]
    public void Prepare_OfMoreValuesThanAnyWheelHas_SaysSoAtOnce()
    {
        var told = Told(Head + ", \"people\": [" + string.Join(',', Enumerable.Repeat("0", 1_100_000)) + "] }");

        Assert.Contains("värden, och det har ingen hjulfil. Kontrollera att det är rätt fil, eller dela upp den.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_OfAGoodFileBesideABadOne_TakesNeither()
    {
        var before = Wheel.SmallPlan;
        var good = new WheelSource("good.wheel.json", System.Text.Encoding.UTF8.GetBytes("""{ "format": "arshjul-wheel/1", "organisation": { "key": "sof" }, "people": [{ "key": "ny", "name": "N" }] }"""));

        var thrown = Assert.Throws<InputException>(() => WheelImport.Prepare(before, [good, Wheel.Source("{", "bad.wheel.json")], Wheel.Today, () => "0f0f"));

        Assert.All(thrown.Faults, f => Assert.StartsWith("bad.wheel.json", Phrasebook.In("sv").Say(f), StringComparison.Ordinal));
        Assert.DoesNotContain(before.People, p => p.Key == "ny");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{ "organisation": { "key": "sof", "name": "Sof" } }""")]
    [InlineData("""{ "format": "arshjul-wheel/9", "organisation": { "key": "sof", "name": "Sof" } }""")]
    public void Prepare_OfAFileRefusedAtItsHead_WhenNothingLiesThere_TellsThatAlone(string file)
    {
        Assert.Equal(Told(file), Told(YearPlan.Empty, file));
        Assert.DoesNotContain("\n", Told(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_OfAFileThatRefersToOneRefusedAtItsHead_TellsOfThatOneAlone()
    {
        const string groups = """{ "format": "arshjul-wheel/9", "processes": [{ "key": "p", "name": "P" }] }""";
        const string seats = Head + """, "groups": [{ "key": "g", "name": "G", "process": "p" }] }""";

        Assert.Equal(Told(groups), Told(YearPlan.Empty, groups, seats));
        Assert.Equal(Told(groups) + "\n" + Told("{"), Told(YearPlan.Empty, groups, "{"));
    }

    private static string Told(string file) => Told(Wheel.SmallPlan, file);

    private static string Told(YearPlan plan, params IEnumerable<string> files)
    {
        try
        {
            _ = WheelImport.Prepare(plan, [.. files.Select(f => Wheel.Source(f))], Wheel.Today, () => "0f0f");
            return "";
        }
        catch (InputException e)
        {
            return string.Join('\n', e.Faults.Select(Phrasebook.In("sv").Say));
        }
    }
}
