namespace Arshjul.Sending;

/// <summary>When late mail is held for somebody to look at.</summary>
/// <param name="Gap">How long the program may have been away before what fell due meanwhile is held; zero for never.</param>
/// <param name="MostLate">How many mails may go at once more than an hour after their moment.</param>
internal sealed record LateOptions(TimeSpan Gap, int MostLate);
