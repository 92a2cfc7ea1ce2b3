namespace Arshjul.Pages.Groups;

/// <summary>Where a group's pages are.</summary>
internal static class GroupPaths
{
    /// <summary>Its page.</summary>
    public static string Of(string group) => "/grupper/" + Uri.EscapeDataString(group);

    /// <summary>Something that is done with it.</summary>
    public static string Of(string group, string what) => $"{Of(group)}/{what}";

    /// <summary>The page of one of its seats.</summary>
    public static string Seat(string group, string seat) => $"{Of(group)}/mandat/{Uri.EscapeDataString(seat)}";

    /// <summary>Something that is done with a seat.</summary>
    public static string Seat(string group, string seat, string what) => $"{Seat(group, seat)}/{what}";

    /// <summary>The page of somebody who sits in it.</summary>
    public static string Person(string group, string person) => $"{Of(group)}/person/{Uri.EscapeDataString(person)}";
}
