using System.Text;
using System.Text.Json.Nodes;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>What holds for any plan and any file.</summary>
public sealed class WheelRoundTripTests
{
    private static readonly byte[] Example = File.ReadAllBytes(Repository.File("examples", "stj-samk.wheel.json"));

    private static readonly string?[] Odd = ["null", "true", "0", "-1", "1e9", "\"\"", "\"x\"", "\"fsg\"", "\"2026-02-29\"", "\"9999-12-31\"", "[]", "{}", "[null]", "[[]]", "{\"key\":\"x\"}", "{\"deleted\":true}", "{\"when\":\"yearly\"}", null];

    [Fact]
    public void Write_WhenReadIntoAnEmptyPlan_GivesTheSameBytes() => RandomPlans.Any.Holds(plan =>
    {
        var written = WheelWriter.Write(plan, withPeople: true);
        return Text(WheelWriter.Write(Import(YearPlan.Empty, written), withPeople: true)) == Text(written);
    }, 200);

    [Fact]
    public void Prepare_WhenFileIsThePlansOwn_ChangesNothing() => RandomPlans.Any.Holds(plan =>
        WheelImport.Prepare(plan, [new WheelSource("a", WheelWriter.Write(plan, withPeople: true))], Wheel.Today, () => "ny").Changes.Count == 0
        && WheelImport.Prepare(plan, [new WheelSource("a", WheelWriter.Write(plan, withPeople: false))], Wheel.Today, () => "ny").Changes.Count == 0, 50);

    [Fact]
    public void Prepare_WhenBytesAreFlipped_TakesItOrSaysWhatIsWrong() =>
        Gen.Select(Gen.Int[0, Example.Length - 1], Gen.Byte).Array[1, 6].Holds(flips =>
        {
            var bytes = Example.ToArray();
            foreach (var (at, value) in flips)
                bytes[at] = value;
            Holds(bytes);
        }, 300);

    [Fact]
    public void Prepare_WhenValuesAreExchanged_TakesItOrSaysWhatIsWrong() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, Odd.Length - 1].Select(i => Odd[i])).Array[1, 3].Holds(changes =>
        {
            var root = JsonNode.Parse(Example)!;
            foreach (var (place, value) in changes)
                Exchange(root, place, value);
            Holds(Encoding.UTF8.GetBytes(root.ToJsonString()));
        }, 300);

    [Fact]
    public void Prepare_WhenTextIsCutOff_SaysSo() =>
        Gen.Int[1, Example.Length - 3].Holds(length => Assert.Throws<InputException>(() => Import(YearPlan.Empty, Example[..length])), 50);

    /// <summary>Taken, and then it can be written and read again; or told, in words.</summary>
    private static void Holds(byte[] bytes)
    {
        try
        {
            var written = WheelWriter.Write(Import(YearPlan.Empty, bytes), withPeople: true);
            Assert.Equal(Text(written), Text(WheelWriter.Write(Import(YearPlan.Empty, written), withPeople: true)));
        }
        catch (InputException e)
        {
            Assert.All(e.Faults, f => Assert.DoesNotContain('\u001b', Phrasebook.In("sv").Say(f) + Phrasebook.In("en").Say(f)));
        }
    }

    private static void Exchange(JsonNode root, int place, string? value)
    {
        var places = Below(root).ToList();
        var (parent, name, index) = places[place % places.Count];
        if (parent is JsonObject thing)
        {
            thing.Remove(name!);
            if (value is not null)
                thing[name!] = JsonNode.Parse(value);
        }
        else if (value is not null)
        {
            parent[index] = JsonNode.Parse(value);
        }
        else
        {
            parent.AsArray().RemoveAt(index);
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Below(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(p => Below(p.Value).Prepend((thing, p.Key, 0))),
        JsonArray list => list.SelectMany((e, i) => Below(e).Prepend((list, null, i))),
        _ => [],
    };

    private static YearPlan Import(YearPlan plan, byte[] content) => WheelImport.Prepare(plan, [new WheelSource("a", content)], Wheel.Today, () => "0f0f").After;

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
