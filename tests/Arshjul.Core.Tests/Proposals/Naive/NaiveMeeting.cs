namespace Arshjul.Core.Tests.Proposals.Naive;

/// <summary>A meeting on a day at a time.</summary>
internal sealed record NaiveMeeting(DateOnly Date, TimeOnly? Start, TimeOnly? End, int Rank, bool IsOpen, string? Room, bool IsDecided, bool IsPinned, DateOnly? Last = null)
{
    public bool Overlaps(NaiveMeeting other)
    {
        if (IsOpen || other.IsOpen)
            return false;
        var days = Enumerable.Range(0, (Last ?? Date).DayNumber - Date.DayNumber + 1).Select(Date.AddDays);
        var others = Enumerable.Range(0, (other.Last ?? other.Date).DayNumber - other.Date.DayNumber + 1).Select(other.Date.AddDays).ToList();
        if (!days.Any(others.Contains))
            return false;
        if (Start is null || other.Start is null || Last is not null || other.Last is not null)
            return true;
        return Start < (other.End ?? other.Start.Value.AddHours(2)) && other.Start < (End ?? Start.Value.AddHours(2));
    }
}
