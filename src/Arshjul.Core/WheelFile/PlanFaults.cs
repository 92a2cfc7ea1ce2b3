using System.Text.Json;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>Tells what in a plan no wheel file could have brought there, so that no page stores what an import would refuse.</summary>
public static class PlanFaults
{
    /// <summary>The faults that a change made, each said at its place; what was wrong before is not told again.</summary>
    public static IReadOnlyList<Sentence> Between(YearPlan before, YearPlan after)
    {
        if (Of(after) is not { Count: > 0 } now)
            return [];
        var words = Phrasebook.In("sv");
        var old = Of(before).Select(words.Say).ToHashSet(StringComparer.Ordinal);
        return [.. now.Where(f => !old.Contains(words.Say(f)))];
    }

    private static IReadOnlyList<Sentence> Of(YearPlan plan)
    {
        var faults = new WheelFaults();
        // As if it came in a file: what the plan has already no file is refused for, but a page is.
        var root = NodeReader.Read(new WheelSource("", JsonSerializer.SerializeToUtf8Bytes(plan, WheelJson.Options)), 0, faults)
            ?? throw new InvalidOperationException("The plan could not be written as JSON and read again.");
        var read = PlanTree.Read(root, faults);
        WheelImport.Check(read, root, new PlanKeys(root, new Dictionary<(string, string), PositionedNode>()), faults);
        return [.. faults.Bare];
    }
}
