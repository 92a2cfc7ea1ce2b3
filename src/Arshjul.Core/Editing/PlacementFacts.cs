using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Editing;

/// <summary>Pins, deferrals and skips as facts: made so that the last word of a day is the last in order, and read back.</summary>
internal static class PlacementFacts
{
    /// <summary>A placement without its key.</summary>
    public static Placement About(AgendaName name, PlacementAction action, KnownMeeting meeting, DateOnly known, string? reason) => new()
    {
        Group = name.Group,
        Key = "",
        Action = action,
        Item = name.Label is null ? name.Key : null,
        Point = name.Label is null ? null : name.Key,
        Label = name.Label,
        Meeting = meeting.Key,
        Known = known,
        Reason = reason,
    };

    /// <summary>The plan with one more placement, in the place of the same decision of the same day.</summary>
    public static YearPlan With(YearPlan plan, Placement placement)
    {
        var kept = plan.Placements.Where(p => (p.Known, p.Meeting, p.Action) != (placement.Known, placement.Meeting, placement.Action) || !IsAboutTheSame(p, placement) || p.Label != placement.Label).ToList();
        return plan with { Placements = [.. kept, placement with { Key = Key(kept, placement) }] };
    }

    /// <summary>Whether nothing was decided later about the same thing.</summary>
    public static bool IsLast(YearPlan plan, Placement placement) => !plan.Placements.Any(p =>
        IsAboutTheSame(p, placement) && (p.Label is null || placement.Label is null || p.Label == placement.Label) && After(p, placement));

    /// <summary>Key of the meeting that takes it, or null.</summary>
    public static string? MeetingOf(PlanAt at, AgendaName name) => name.Label is null
        ? at.Plan.Items.FirstOrDefault(i => i.Group == name.Group && i.Key == name.Key) is { } item ? at.MeetingOf(item) : null
        : Landing(at, name) is { IsSkipped: false } landing ? landing.Meeting : null;

    /// <summary>Whether there is such an item, or such a time of a standing point.</summary>
    public static bool Exists(PlanAt at, AgendaName name) => name.Label is null
        ? at.Plan.Items.Any(i => i.Group == name.Group && i.Key == name.Key && i.KnownOn(at.Today) is not null)
        : Landing(at, name) is not null || at.LandingsOf(name.Group).Conflicts.Any(c => c.Point == name.Key && c.Label == name.Label);

    /// <summary>The label of what a placement without one was about: what stood at its meeting before it was decided.</summary>
    public static string? LabelAt(PlanAt at, Placement placement) =>
        new PlanAt(at.Plan with { Placements = at.Plan.Placements.Without(placement) }, placement.Known.ToDateTime(TimeOnly.MinValue)).LandingsOf(placement.Group).Landings
            .FirstOrDefault(l => l.Instance.Point == placement.Point && l.Meeting == placement.Meeting)?.Instance.Label.Text;

    private static Landing? Landing(PlanAt at, AgendaName name) =>
        at.LandingsOf(name.Group).Landings.FirstOrDefault(l => l.Instance.Point == name.Key && l.Instance.Label.Text == name.Label);

    private static bool IsAboutTheSame(Placement a, Placement b) => (a.Group, a.Item, a.Point) == (b.Group, b.Item, b.Point);

    private static bool After(Placement a, Placement b) => a.Known > b.Known || (a.Known == b.Known && string.CompareOrdinal(a.Key, b.Key) > 0);

    /// <summary>A key behind all of the same day: those of one day count in the order of their keys.</summary>
    private static string Key(List<Placement> others, Placement placement)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{placement.Known:yyyy-MM-dd}-");
        var same = others.Where(p => p.Group == placement.Group && p.Known == placement.Known).Select(p => p.Key).Max(StringComparer.Ordinal);
        for (var n = 1; ; n++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{about}{n:000}");
            if (string.CompareOrdinal(key, same) <= 0 && n < 999)
                continue;
            key = string.CompareOrdinal(key, same) > 0 ? key : same + "-2";
            if (!others.Exists(p => p.Group == placement.Group && p.Key == key))
                return key;
            about += "0";
        }
    }
}
