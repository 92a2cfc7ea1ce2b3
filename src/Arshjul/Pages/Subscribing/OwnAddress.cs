namespace Arshjul.Pages.Subscribing;

/// <summary>A calendar address of the reader's; the address itself was shown once.</summary>
/// <param name="Id">What it is known by in forms: nothing that opens it.</param>
/// <param name="What">What it carries.</param>
/// <param name="Name">What the reader called it.</param>
/// <param name="Chosen">What was chosen besides, in words; empty for nothing.</param>
/// <param name="Used">When it was last used, in words.</param>
public sealed record OwnAddress(string Id, string What, string Name, string Chosen, string Used);
