namespace Arshjul.Pages.Passkeys;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Hash">What it goes by.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Made">The day it was made, in words.</param>
/// <param name="Used">The day it was last used, in words; null for never.</param>
public sealed record PasskeyRow(string Hash, string Name, string Made, string? Used)
{
    /// <summary>Where it is removed.</summary>
    public string Path => $"{PasskeyEndpoints.Path}/{Hash}/ta-bort";
}
