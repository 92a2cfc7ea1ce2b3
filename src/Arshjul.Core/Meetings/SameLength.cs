namespace Arshjul.Core.Meetings;

/// <summary>A meeting that comes on another day goes on for as many days as before.</summary>
internal static class SameLength
{
    /// <summary>Its last day then; null for one day, and for one that had no date to count from.</summary>
    /// <param name="first">Its first day.</param>
    /// <param name="last">Its last of several.</param>
    /// <param name="then">The first day it comes to.</param>
    public static DateOnly? LastDay(DateOnly? first, DateOnly? last, DateOnly then) =>
        first is { } from && last is { } until ? then.AddDays(until.DayNumber - from.DayNumber) : null;
}
