using Arshjul.Pages.Planning;

namespace Arshjul.Pages.ForeignCalendars;

/// <summary>Where the calendars of others are.</summary>
internal static class ForeignPaths
{
    /// <summary>All of them.</summary>
    public const string All = PlanningPaths.Calendars;

    /// <summary>One of them.</summary>
    public static string Of(string key) => $"{All}/{key}";
}
