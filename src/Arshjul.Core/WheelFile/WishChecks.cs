using Arshjul.Core.Meetings;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.WheelFile;

/// <summary>Wishes: who they name, that they say how many in one way, and that nothing ends before it begins.</summary>
internal static class WishChecks
{
    public static void Check(PlanUnderCheck plan)
    {
        var taken = new Dictionary<(string Group, MeetingKind Kind, int? Year), string>();
        foreach (var (wish, at) in plan.Each(plan.Plan.Wishes, "wishes"))
        {
            CheckGroups(plan, wish, at);
            CheckForm(plan.Faults, wish, at.Node);
            CheckLinks(plan, wish, wish.Before, "before", at);
            CheckLinks(plan, wish, wish.After, "after", at);
            for (var i = 0; i < wish.Windows.Count; i++)
                Order(plan.Faults, at.Node.At("windows", i), wish.Windows[i].From.In(2027), wish.Windows[i].To.In(2027), "to");
            if (!taken.TryAdd((wish.Group, wish.Kind, wish.Year), wish.Key))
                plan.Faults.Add(at.Node, "wheel.wish.twice", Shown.Quoted(wish.Group), Shown.Quoted(taken[(wish.Group, wish.Kind, wish.Year)]));
        }
    }

    private static void CheckGroups(PlanUnderCheck plan, Wish wish, PlanEntity at)
    {
        plan.Refer(at, at.Node.At("group"), "groups", wish.Group);
        plan.Refer(at, at.Node.At("forEach"), "groups", wish.ForEach);
        for (var i = 0; i < wish.With.Count; i++)
        {
            plan.Refer(at, at.Node.At("with", i), "groups", wish.With[i]);
            if (wish.With.Take(i).Prepend(wish.Group).Contains(wish.With[i], StringComparer.Ordinal))
                plan.Faults.Add(at.Node.At("with", i), "wheel.groupTwice", Shown.Quoted(wish.With[i]));
        }
        if (FollowsItself(plan, wish))
            plan.Faults.Add(at.Node.At("forEach"), "wheel.wish.circle", Shown.Quoted(wish.Group), Shown.Quoted(wish.ForEach!));
    }

    /// <summary>Whether the number of meetings comes, by way of other wishes, from itself.</summary>
    private static bool FollowsItself(PlanUnderCheck plan, Wish wish)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal), wish.ForEach);
        while (next is not null && seen.Add(next))
        {
            if (next == wish.Group && wish.Kind == MeetingKind.Ordinary)
                return true;
            next = plan.Plan.Wishes.FirstOrDefault(w => w.Group == next && w.Kind == MeetingKind.Ordinary && (w.Year is null || wish.Year is null || w.Year == wish.Year))?.ForEach;
        }
        return false;
    }

    private static void CheckForm(WheelFaults faults, Wish wish, PositionedNode at)
    {
        if (at.Damaged)
            return;
        if ((wish.Count is null) == (wish.ForEach is null))
            faults.Add(at, "wheel.wish.how");
        if (wish.ForEach is null && wish.Skip.Count > 0)
            faults.Add(at.At("skip"), "wheel.wish.skip");
        for (var i = 0; i < wish.Times.Count; i++)
            SpanChecks.Times(faults, at.At("times", i), wish.Times[i].Start, wish.Times[i].End);
        Order(faults, at, wish.From.In(2027), wish.Until.In(2027), "until");
        for (var i = 0; i < wish.Pins.Count; i++)
            if (wish.Year is { } year && wish.Pins[i].Year != year)
                faults.Add(at.At("pins", i), "wheel.wish.pinYear", wish.Pins[i], year);
        foreach (var part in wish.Hard.Intersect(wish.Soft))
            faults.Add(at.At("soft"), "wheel.wish.both", Shown.Quoted(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(part.ToString())));
    }

    private static void CheckLinks(PlanUnderCheck plan, Wish wish, IReadOnlyList<WishLink> links, string name, PlanEntity at)
    {
        for (var i = 0; i < links.Count; i++)
        {
            var node = at.Node.At(name, i);
            plan.Refer(at, node.At("group"), "groups", links[i].Group);
            if (links[i].Group == wish.Group && links[i].Kind == wish.Kind && !node.Damaged)
                plan.Faults.Add(node.At("group"), "wheel.wish.linkSelf");
            if (links[i].AtMost < links[i].AtLeast && !node.Damaged)
                plan.Faults.Add(node.At("atMost"), "wheel.wish.linkSpan", links[i].AtMost, links[i].AtLeast);
        }
    }

    private static void Order(WheelFaults faults, PositionedNode at, DateOnly from, DateOnly to, string name)
    {
        if (to < from && !at.Damaged)
            faults.Add(at.At(name), "wheel.wish.season", to.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture), from.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
