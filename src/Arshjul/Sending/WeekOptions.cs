namespace Arshjul.Sending;

/// <summary>Whether conveners get their week by mail.</summary>
/// <param name="IsOn">Whether they do.</param>
internal sealed record WeekOptions(bool IsOn);
