using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Random standing points and what people decided about them.</summary>
internal static class RandomPoints
{
    public static List<StandingPoint> Of(Dice dice, List<CooperationGroup> groups, List<AwaitedEvent> events, List<Meeting> meetings) =>
        [.. groups.SelectMany(g => dice.Keys("punkt").Select(key => new StandingPoint
        {
            Group = g.Key,
            Key = key,
            Name = dice.Yes() ? "Tertial {n} {year+1}" : "Årsrapport {year-1} (föregående år)",
            Section = dice.Yes() ? "info" : "dialog",
            Order = dice.Next(3) - 1,
            Owners = dice.Texts(),
            SubPoints = [.. dice.Some(() => Sub(dice))],
            Rule = Rule(dice, events, Counted(meetings, g)),
            Kinds = dice.Yes() ? [MeetingKind.Ordinary] : [MeetingKind.Ordinary, MeetingKind.Extra],
            From = dice.Maybe(() => new DateOnly(2020, 1, 1)),
            Until = dice.Maybe(() => new DateOnly(2030, 1, 1)),
            EmptyText = dice.MaybeText(),
            Documents = dice.Texts(),
            Collects = dice.Word<Collects>(),
            Boards = [.. groups.Where(_ => dice.Yes()).Select(b => b.Key)],
            Decision = dice.Yes() ? null : new DecisionReference { Text = dice.Text(), Date = dice.Maybe(dice.Day) },
            Changes = [.. dice.Days().Select(from => Change(dice, from, events, Counted(meetings, g)))],
        }))];

    public static YearPlan WithRegisters(Dice dice, YearPlan plan)
    {
        var items = plan.Meetings.Where(_ => dice.Yes()).Take(5).Select((m, i) => new AddedItem
        {
            Group = m.Groups[0],
            Key = $"arende-{i}",
            Meeting = m.Key,
            Title = dice.Text(),
            Section = dice.Maybe(() => "dialog"),
            Order = dice.Maybe(() => dice.Next(9)),
            Owners = dice.Texts(),
            SubPoints = [.. dice.Some(() => Sub(dice))],
            Text = dice.MaybeText(),
            Documents = dice.Texts(),
            RefersTo = dice.Maybe(() => "punkt-0"),
            HandedIn = dice.Yes(),
            Known = dice.Maybe(dice.Day),
            Guests = [.. dice.Some(() => new Guest { Name = dice.Text() })],
        }).ToList();
        return plan with
        {
            Items = items,
            Requests = [.. plan.Points.Where(_ => dice.Yes()).Select((p, i) => new PointRequest { Group = p.Group, Key = $"begaran-{i}", Point = p.Key, Known = dice.Day(), Until = dice.Maybe(() => new DateOnly(2030, 1, 1)), InsteadOf = dice.Maybe(() => "2026"), AskedBy = dice.MaybeText() })],
            Placements = [.. items.Select((item, i) => new Placement { Group = item.Group, Key = $"plac-{i}", Action = dice.Word<PlacementAction>(), Item = dice.Yes() ? null : item.Key, Meeting = item.Meeting, Known = dice.Day(), Reason = dice.MaybeText() })
                .Select(p => p.Item is null ? p with { Point = "punkt-0", Label = dice.Maybe(() => "2026-T1"), To = dice.Maybe(() => p.Meeting) } : p)],
        };
    }

    /// <summary>The meetings at which a count can begin.</summary>
    private static List<Meeting> Counted(List<Meeting> meetings, CooperationGroup group) =>
        [.. meetings.Where(m => m.Date is not null && m.Kind == MeetingKind.Ordinary && m.Groups.Contains(group.Key))];

    private static SubPoint Sub(Dice dice) => new() { Title = dice.Text(), Owners = dice.Texts(), EmptyText = dice.MaybeText() };

    private static PointChange Change(Dice dice, DateOnly from, List<AwaitedEvent> events, List<Meeting> meetings) => new()
    {
        From = from,
        Name = dice.Maybe(() => "Ekonomi {month}"),
        Section = dice.Maybe(() => "info"),
        Order = dice.Maybe(() => dice.Next(9)),
        Owners = dice.Yes() ? null : dice.Texts(),
        SubPoints = dice.Yes() ? null : [.. dice.Some(() => Sub(dice))],
        Rule = dice.Yes() ? null : Rule(dice, events, meetings),
        State = dice.Yes() ? null : dice.Word<PointState>(),
        SplitInto = dice.Yes() ? null : ["punkt-0"],
        MergedInto = dice.Maybe(() => "punkt-0"),
    };

    private static DueRule Rule(Dice dice, List<AwaitedEvent> events, List<Meeting> meetings) => dice.Next(7) switch
    {
        0 => new EveryMeetingRule(),
        1 => new EveryNthMeetingRule { N = 2 + dice.Next(4), CountedFrom = dice.MaybeOf(meetings)?.Key },
        2 => new MonthsRule { Months = [1 + dice.Next(12)] },
        3 => new YearlyRule { From = new MonthDay(1 + dice.Next(12), 1), To = new MonthDay(2, 29), Target = dice.Maybe(() => new MonthDay(2, 10)), EveryYears = 1 + dice.Next(3), CountedFrom = 2024 },
        4 => new PeriodRule { Period = dice.Word<PeriodKind>(), LagDays = dice.Next(60), WithinWeeks = dice.Maybe(() => 1 + dice.Next(20)) },
        5 => new AfterEventRule { Event = dice.Of(events).Key, LagDays = dice.Next(9), WithinWeeks = 26 + dice.Next(2) },
        _ => new OnDemandRule(),
    };
}
