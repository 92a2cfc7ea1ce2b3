namespace Arshjul.Pages.FollowingUp;

/// <summary>Where follow-ups and questions are.</summary>
internal static class FollowUpPaths
{
    /// <summary>All of them.</summary>
    public const string All = "/uppfoljningar";

    /// <summary>A new follow-up or question in a group.</summary>
    public static string New(string group, string sort) => $"{All}/{Uri.EscapeDataString(group)}/{sort}";

    /// <summary>One of them.</summary>
    public static string Of(string group, string sort, string key) => $"{New(group, sort)}/{Uri.EscapeDataString(key)}";
}
