namespace Arshjul.Pages.Administration;

/// <summary>Where settings are.</summary>
internal static class SettingsPaths
{
    /// <summary>All of them.</summary>
    public const string All = "/installningar";

    /// <summary>The page of a person.</summary>
    public static string Person(string person) => $"{All}/person/{Uri.EscapeDataString(person)}";

    /// <summary>Something that is done with a person's account.</summary>
    public static string Account(string person, string what) => $"{Person(person)}/konto/{what}";
}
