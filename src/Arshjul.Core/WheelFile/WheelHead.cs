using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>That a file is a wheel file, of a form that this program knows, and about this organisation.</summary>
internal static class WheelHead
{
    /// <summary>False when nothing more of the file should be looked at.</summary>
    public static bool Check(PositionedNode root, YearPlan current, WheelFaults faults)
    {
        if (root.Kind != NodeKind.Object)
            faults.Add(root, "wheel.kind", new Words.Sentence("wheel.expected.object"), Shown.Value(root));
        else if (root.Find("format") is not { } format)
            faults.Add(root, "wheel.format.missing", WheelJson.Format);
        else if (format is not { Kind: NodeKind.String, Text: WheelJson.Format })
            faults.Add(format, "wheel.format.other", Shown.Value(format), WheelJson.Format);
        else
            return IsSameOrganisation(root, current, faults);
        return false;
    }

    private static bool IsSameOrganisation(PositionedNode root, YearPlan current, WheelFaults faults)
    {
        var own = current.Organisation;
        if (own.Key.Length == 0 || root.Find("organisation") is not { } said)
            return true;
        if (said.TextOf("key") is { } key && key != own.Key)
        {
            faults.Add(said.At("key"), "wheel.otherOrganisation", Shown.Quoted(key), Shown.Quoted(own.Key));
            return false;
        }
        if (own.Id is not null && said.Find("id") is { } id && id.Text != own.Id)
            faults.Add(id, "wheel.otherId", Shown.Quoted(own.Id));
        return true;
    }
}
