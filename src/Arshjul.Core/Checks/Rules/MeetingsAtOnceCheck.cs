using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Two meetings held at once that call the same people, or stand in the same room (R32).</summary>
internal sealed class MeetingsAtOnceCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year)
    {
        foreach (var (first, second) in Pairs(year))
        {
            // What is called from here can be moved from here; of two such, the later gives way.
            var (one, other) = year.Group(second.Groups[0]).Calls || !year.Group(first.Groups[0]).Calls ? (second, first) : (first, second);
            var both = year.PeopleOf(one).Intersect(year.PeopleOf(other), StringComparer.Ordinal)
                .Select(p => year.At.Plan.People.FirstOrDefault(x => x.Key == p)?.Name ?? p).Order(StringComparer.Ordinal).ToList();
            if (both.Count > 0)
                yield return Finding(PlanRule.PersonTwice, Severity.Error, CheckWords.Names(both), FreeDays.RemedyOfTime(year, one));
            if (FreeDays.SharesRoom(one, other))
                yield return Finding(PlanRule.RoomTwice, Severity.Warning, one.Place!.Room!, new Sentence("check.RoomTwice.remedy", FreeDays.RemedyOfTime(year, one)));

            Finding Finding(PlanRule rule, Severity severity, object about, Sentence remedy) => new()
            {
                Rule = rule,
                Severity = severity,
                Day = Later(one, other),
                Groups = [.. one.Groups.Union(other.Groups, StringComparer.Ordinal)],
                Meeting = one.Key,
                OtherMeeting = other.Key,
                What = new Sentence("check." + rule, about, year.Title(one), CheckWords.Hours(one), year.Title(other), CheckWords.Hours(other)),
                Remedy = remedy,
                IsOver = one.IsHeldAt(year.At.Now) || other.IsHeldAt(year.At.Now),
            };
        }
    }

    private static DateOnly Later(KnownMeeting one, KnownMeeting other) => one.Date > other.Date ? one.Date.Value : other.Date!.Value;

    private static IEnumerable<(KnownMeeting First, KnownMeeting Second)> Pairs(CheckedYear year)
    {
        for (var i = 0; i < year.Standing.Count; i++)
        {
            var first = year.Standing[i];
            for (var j = i + 1; j < year.Standing.Count && (year.Standing[j].BeginsAt == first.BeginsAt || year.Standing[j].BeginsAt < first.EndsAt); j++)
                if (first.Overlaps(year.Standing[j]) && year.Touches(Later(first, year.Standing[j])))
                    yield return (first, year.Standing[j]);
        }
    }
}
