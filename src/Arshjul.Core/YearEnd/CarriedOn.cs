using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.YearEnd;

/// <summary>What goes on into a year without anybody doing anything, what ends with the year before, and what somebody should put in.</summary>
internal static class CarriedOn
{
    /// <summary>It in sentences.</summary>
    public static IEnumerable<Sentence> Into(PlanAt at, int next)
    {
        var (first, last) = (new DateOnly(next, 1, 1), new DateOnly(next - 1, 12, 31));
        var points = at.Plan.Points.Where(p => p.IsKnownOn(at.Today)).ToList();
        yield return new Sentence("roll.points", points.Count(p => p.IsActiveOn(first, at.Today)));
        foreach (var ending in points.Where(p => p.IsActiveOn(last, at.Today) && !p.IsActiveOn(first, at.Today)))
            yield return new Sentence("roll.pointEnds", Label(at, ending.Group), TitleTemplate.Fill(ending.On(last, at.Today).Name, new InstanceLabel("", last.Year), at.Words.Culture));
        yield return new Sentence("roll.seats", at.Plan.Seats.Count(s => s.HolderOn(first) is not null));
        foreach (var vacant in at.Plan.Seats.Where(s => s.HolderOn(last) is not null && s.HolderOn(first) is null))
            yield return new Sentence("roll.seatEnds", Label(at, vacant.Group), vacant.Key);
        yield return new Sentence("roll.open", at.Plan.FollowUps.Count(f => IsOpen(at, f.Known, f.ClosedOn)), at.Plan.Questions.Count(q => IsOpen(at, q.Known, q.ClosedOn)));
        foreach (var waiting in at.Meetings.Where(m => m is { Date: null, IsCancelled: false }).OrderBy(m => m.Key, StringComparer.Ordinal))
            yield return new Sentence("roll.waits", MeetingTitle.Of(at, waiting));
        if (at.Plan.Closures.Any(c => c.Kind == ClosureKind.SchoolHoliday && c.From.Year == next - 1) && !at.Plan.Closures.Any(c => c.Kind == ClosureKind.SchoolHoliday && c.From.Year == next))
            yield return new Sentence("roll.noHolidays", next);
    }

    private static bool IsOpen(PlanAt at, DateOnly known, DateOnly? closed) => known <= at.Today && !(closed <= at.Today);

    private static string Label(PlanAt at, string group) => at.FindGroup(group)?.Label ?? group;
}
