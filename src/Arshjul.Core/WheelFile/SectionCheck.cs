using Arshjul.Core.Groups;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.WheelFile;

/// <summary>That the section a point stands in is in every agenda form of its group that holds while the point runs.</summary>
internal static class SectionCheck
{
    public static void Check(PlanUnderCheck plan, StandingPoint point, CooperationGroup group, PositionedNode node)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var forms = group.Forms.OrderBy(f => f.From ?? DateOnly.MinValue).ToList();
        var firstForm = forms is [{ From: { } first }, ..] ? first : DateOnly.MinValue;
        foreach (var (section, at, from, until) in Stretches(point, node))
        {
            // Before the group's first form nobody remembers how its agenda looked.
            var start = from > firstForm ? from : firstForm;
            var days = forms.Select(f => f.From ?? DateOnly.MinValue).Where(d => d > start && d <= until).Prepend(start).Where(d => d <= until);
            foreach (var form in days.Select(group.FormOn))
            {
                var sections = form.Sections.Select(s => s.Key).ToList();
                if (sections.Contains(section, StringComparer.Ordinal) || !told.Add(section))
                    continue;
                plan.Faults.Add(at, form.From is null ? "wheel.section" : "wheel.sectionFrom", Shown.Quoted(section), Shown.Quoted(group.Key),
                    string.Join(", ", sections), EditDistance.Guess(section, sections), form.From);
            }
        }
    }

    /// <summary>The stretches of days in which the point runs in one section, with the place that says so.</summary>
    private static IEnumerable<(string Section, PositionedNode At, DateOnly From, DateOnly Until)> Stretches(StandingPoint point, PositionedNode node)
    {
        var (section, at, state, from) = (point.Section, node.At("section"), PointState.Active, point.From ?? DateOnly.MinValue);
        var last = point.Until ?? DateOnly.MaxValue;
        for (var i = 0; i < point.Changes.Count; i++)
        {
            var change = point.Changes[i];
            if (state == PointState.Active && change.From > from)
                yield return (section, at, from, change.From.AddDays(-1) < last ? change.From.AddDays(-1) : last);
            if (change.From > from)
                from = change.From;
            state = change.State ?? state;
            if (change.Section is not { } next)
                continue;
            (section, at) = (next, node.At("changes", i).At("section"));
        }
        if (state == PointState.Active && from <= last)
            yield return (section, at, from, last);
    }
}
