using Arshjul.Core.Meetings;

namespace Arshjul.Core.StandingPoints;

/// <summary>The meeting that takes an instance.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="IsBound">Whether a sent call holds it there.</param>
internal sealed record Choice(KnownMeeting Meeting, bool IsBound);
