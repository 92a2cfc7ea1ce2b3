using Arshjul.Core.Calendar;

namespace Arshjul.Core.StandingPoints;

/// <summary>A point that waits for an event.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="Point">Key of the point.</param>
/// <param name="Event">Key of the event.</param>
/// <param name="Occurrence">Label of the occurrence.</param>
/// <param name="Expected">When it is expected.</param>
public sealed record WaitingPoint(string Group, string Point, string Event, string Occurrence, FuzzyDate? Expected);
