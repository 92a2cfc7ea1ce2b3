namespace Arshjul.Pages.Mine;

/// <summary>A calendar address of the reader's; the address itself was shown once.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="GroupLabel">The group's name.</param>
/// <param name="Name">What the reader called it.</param>
/// <param name="Used">When it was last used, in words.</param>
public sealed record OwnAddress(string Group, string GroupLabel, string Name, string Used);
