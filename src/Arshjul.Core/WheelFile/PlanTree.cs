using System.Text.Json;
using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>A plan as nodes, and back.</summary>
internal static class PlanTree
{
    /// <summary>The nodes of a plan that lies there already: they have no lines.</summary>
    public static PositionedNode Of(YearPlan plan)
    {
        var faults = new WheelFaults();
        // In the order given, so that the n-th node is the n-th fact.
        var root = NodeReader.ReadStored(JsonSerializer.SerializeToUtf8Bytes(plan, WheelJson.Options), faults)
            ?? throw new InvalidOperationException("The plan could not be written as JSON and read again.");
        if (plan.Organisation.Key.Length == 0)
            root.Members.Remove("organisation");
        return root;
    }

    /// <summary>The plan that nodes tell; faults are told and what is wrong is left out.</summary>
    public static YearPlan Read(PositionedNode root, WheelFaults faults)
    {
        var whole = new WheelChecker(faults, whole: true).Check(root, typeof(YearPlan));
        if (!whole && !faults.Any)
            throw new InvalidOperationException("The plan lacks something, but nothing was told.");
        root.Members.TryAdd("organisation", NodeReader.ReadStored("""{"key":"","name":""}"""u8.ToArray(), faults)!);
        return JsonSerializer.Deserialize<YearPlan>(NodeWriter.Write(root).Span, WheelJson.Options)!;
    }
}
