using Arshjul.Web.Forms;

namespace Arshjul.Pages.Wheels;

/// <summary>The addresses at which the wheel is shared.</summary>
/// <param name="Addresses">Those that work.</param>
/// <param name="Processes">What can be chosen: value and words.</param>
/// <param name="Groups">What can be chosen: value and words.</param>
/// <param name="Form">A new one as it is typed.</param>
/// <param name="Link">The address that was just made, shown this once; null otherwise.</param>
/// <param name="Frame">The HTML that shows it within another page; null otherwise, and when the settings name no site that may.</param>
public sealed record SharingModel(
    IReadOnlyList<SharingModel.SharedAddress> Addresses,
    IReadOnlyList<(string Value, string Text)> Processes,
    IReadOnlyList<(string Value, string Text)> Groups,
    FormState Form,
    string? Link,
    string? Frame)
{
    /// <summary>An address that works.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="What">What is shown there.</param>
    /// <param name="MadeOn">When it was made, in words.</param>
    /// <param name="HasFeed">Whether a calendar can follow it.</param>
    public sealed record SharedAddress(string Name, string What, string MadeOn, bool HasFeed);
}
