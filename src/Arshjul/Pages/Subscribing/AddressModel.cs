namespace Arshjul.Pages.Subscribing;

/// <summary>A new calendar address, shown once.</summary>
/// <param name="What">What it carries.</param>
/// <param name="Address">The address, https.</param>
/// <param name="Webcal">The same for programs that open calendars.</param>
/// <param name="Google">Where Google's calendar adds it.</param>
/// <param name="Outlook">Where Outlook on the web adds it.</param>
public sealed record AddressModel(string What, string Address, string Webcal, string Google, string Outlook);
