using System.Text;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>What cannot be read at all.</summary>
public sealed class NodeReaderTests
{
    [Fact]
    public void Prepare_WhenFileIsEmpty_SaysSo() => Assert.Equal(["a, rad 1, $: Filen är tom. Kontrollera att det är rätt fil."], Faults(" \n"u8.ToArray()));

    [Fact]
    public void Prepare_WhenFileIsLatin1_NamesTheLine() =>
        Assert.Equal(["a, rad 2, $: Filen är inte sparad som UTF-8, så texten kan inte läsas här. Spara om den med teckenkodningen UTF-8."], Faults(Encoding.Latin1.GetBytes("{\n\"å\": 1 }")));

    [Fact]
    public void Prepare_WhenFileIsLarge_SaysHowLargeItMayBe() => Assert.StartsWith("a, rad 1, $: Filen är större än 20 MB", Assert.Single(Faults(new byte[(20 * 1024 * 1024) + 1])), StringComparison.Ordinal);

    [Fact]
    public void Prepare_WhenFileIsDeep_SaysHowDeepItMayBe() =>
        Assert.StartsWith("a, rad 1, $: Filen har mer än 64 nivåer", Assert.Single(Faults(Encoding.ASCII.GetBytes(new string('[', 65) + new string(']', 65)))), StringComparison.Ordinal);

    [Fact]
    public void Prepare_WhenFileIsVeryDeep_SaysHowDeepItMayBe() =>
        Assert.StartsWith("a, rad 1, $: Filen har mer än 64 nivåer", Assert.Single(Faults(Encoding.ASCII.GetBytes(new string('[', 100_000)))), StringComparison.Ordinal);

    [Fact]
    public void Prepare_WhenFileHasAMillionValues_SaysHowManyItMayHave() =>
        Assert.StartsWith("a, rad 1, $: Filen har fler än 1000000 värden", Assert.Single(Faults(Encoding.ASCII.GetBytes("[" + string.Concat(Enumerable.Repeat("0,", 1_000_001)) + "0]"))).Replace("\u00a0", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Prepare_WhenOneOfTwoFilesIsBroken_TellsOfThatAlone()
    {
        var faults = Wheel.Faults(Wheel.SmallPlan, "sv", """{ "meetings": [{ "key": "m3", "groups": ["borta"], "date": "2026-06-01" }] }""", "{");
        Assert.StartsWith("b.wheel.json, rad 1, $: Filen tar slut", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_WhenManyFaultsInTwoFiles_TellsAllInTheFilesOrder()
    {
        var faults = Wheel.Faults(
            """
            { "points": [{ "group": "fsg", "key": "p", "name": "P", "section": "borta", "rule": { "when": "onDemand" } }],
              "meetings": [
                { "key": "m3", "groups": ["borta"], "date": "2026-06-31" },
                { "key": "m4", "grupper": ["fsg"], "date": "2026-06-30" },
                { "key": "m5", "groups": ["fsg"], "date": "2026-06-30", "kind": "extr" }] }
            """,
            """
            { "people": [{ "key": "åå", "name": "Å" }],
              "questions": [{ "group": "vsgg", "key": "q", "text": "Q", "known": "2026-05-01" }] }
            """);
        Assert.Equal(["a.wheel.json, rad 1, $.points[0].section", "a.wheel.json, rad 3, $.meetings[0].groups[0]", "a.wheel.json, rad 3, $.meetings[0].date",
            "a.wheel.json, rad 4, $.meetings[1].grupper", "a.wheel.json, rad 5, $.meetings[2].kind", "b.wheel.json, rad 1, $.people[0].key", "b.wheel.json, rad 2, $.questions[0].group"],
            faults.Select(f => f[..f.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Prepare_WhenThousandsOfFaults_TellsTheFirstAndHowManyMore()
    {
        var faults = Wheel.Faults("{ \"people\": [" + string.Join(',', Enumerable.Repeat("1", 1000)) + "] }");
        Assert.Equal(201, faults.Length);
        Assert.Equal("… och 800 fel till. Rätta de första, så syns resten vid nästa försök.", faults[^1]);
    }

    private static string[] Faults(byte[] content) => [.. Assert.Throws<InputException>(() =>
        WheelImport.Prepare(YearPlan.Empty, [new WheelSource("a", content)], Wheel.Today, () => "0f0f")).Faults.Select(Phrasebook.In("sv").Say)];
}
