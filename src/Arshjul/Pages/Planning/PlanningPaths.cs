using System.Globalization;

namespace Arshjul.Pages.Planning;

/// <summary>Where the planning pages are.</summary>
internal static class PlanningPaths
{
    /// <summary>The calendars of others.</summary>
    public const string Calendars = "/planera/kalendrar";

    /// <summary>A year's planning.</summary>
    public static string Of(int year) => string.Create(CultureInfo.InvariantCulture, $"/planera/{year}");

    /// <summary>Something that is done with a year.</summary>
    public static string Of(int year, string what) => $"{Of(year)}/{what}";
}
