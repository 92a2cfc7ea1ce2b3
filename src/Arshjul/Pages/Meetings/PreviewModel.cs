namespace Arshjul.Pages.Meetings;

/// <summary>The call as it will be sent.</summary>
/// <param name="Key">Key of the meeting.</param>
/// <param name="Meeting">What it is called.</param>
/// <param name="Subject">The mail's subject.</param>
/// <param name="From">Who sends it.</param>
/// <param name="Text">Its text, for those who read no HTML.</param>
/// <param name="Files">What comes with it.</param>
public sealed record PreviewModel(string Key, string Meeting, string Subject, string From, string Text, IReadOnlyList<string> Files);
