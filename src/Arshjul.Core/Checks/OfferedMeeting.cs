using Arshjul.Core.Meetings;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks;

/// <summary>A meeting that waits for a date, or is to be moved, with days on which it could be held.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Waits">What it waits for, that this has come, or where it lies.</param>
/// <param name="HasCome">Whether what it waits for has come, so that a day can be chosen; else the days are only to think of.</param>
/// <param name="Offers">The days, soonest first; empty when there is none.</param>
/// <param name="Nothing">Why there is none; null when there are some.</param>
public sealed record OfferedMeeting(KnownMeeting Meeting, Sentence Waits, bool HasCome, IReadOnlyList<DateOffer> Offers, Sentence? Nothing);
