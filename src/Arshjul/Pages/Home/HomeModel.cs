using Arshjul.Pages.Meetings;

namespace Arshjul.Pages.Home;

/// <summary>The start page.</summary>
/// <param name="Name">Who reads.</param>
/// <param name="Today">The day, in words.</param>
/// <param name="First">What to do first: three things at most.</param>
/// <param name="Later">What can wait.</param>
/// <param name="Next">The meetings that come next.</param>
/// <param name="IsEmpty">Whether there is no plan yet.</param>
public sealed record HomeModel(string Name, string Today, IReadOnlyList<TodayTask> First, IReadOnlyList<TodayTask> Later, IReadOnlyList<MeetingRow> Next, bool IsEmpty);
