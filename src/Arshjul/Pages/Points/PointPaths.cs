namespace Arshjul.Pages.Points;

/// <summary>Where the standing points' pages are.</summary>
internal static class PointPaths
{
    /// <summary>All of them.</summary>
    public const string All = "/punkter";

    /// <summary>A new one in a group.</summary>
    public static string New(string group) => $"{All}/{Uri.EscapeDataString(group)}";

    /// <summary>One.</summary>
    public static string Of(string group, string point) => $"{New(group)}/{Uri.EscapeDataString(point)}";

    /// <summary>Something that is done with it.</summary>
    public static string Of(string group, string point, string what) => $"{Of(group, point)}/{what}";
}
