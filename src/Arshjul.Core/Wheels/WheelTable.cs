using Arshjul.Core.Words;

namespace Arshjul.Core.Wheels;

/// <summary>All that a picture shows, as rows: for those who do not see it, for print and for spreadsheets.</summary>
/// <param name="Rows">The meetings in order of time, undated ones last.</param>
/// <param name="Days">The ground and the periods.</param>
public sealed record WheelTable(IReadOnlyList<WheelRow> Rows, IReadOnlyList<WheelDayRow> Days)
{
    /// <summary>The table of a picture, in the picture's own language.</summary>
    public static WheelTable Of(YearWheel wheel, Phrasebook words) => new(
        [.. wheel.Marks.Select(m => Row(m, words))],
        [
            .. wheel.Today is { } today ? [new WheelDayRow(Written(today, today, words), words.Say("wheel.today"), "")] : Array.Empty<WheelDayRow>(),
            .. wheel.Periods.Select(p => new WheelDayRow(Written(p.From, p.To, words), words.Say("wheel.period"), p.Said)),
            .. wheel.Ground.OrderBy(g => g.From).ThenByDescending(g => g.To).Select(g => new WheelDayRow(Written(g.From, g.To, words), words.Say("wheel.ground." + g.Kind), g.Name)),
        ]);

    private static WheelRow Row(WheelMark mark, Phrasebook words) => new(
        mark.Key,
        mark.State == MarkState.Undated ? mark.Why! : mark.To > mark.From ? Written(mark.From, mark.To, words) : words.Say("wheel.day", mark.From),
        mark.Week,
        mark.Hours,
        mark.GroupLabel,
        words.Say("kind." + mark.Kind),
        mark is { State: MarkState.Cancelled, Why: not null } ? words.Say("wheel.state.why", words.Say("wheel.state.Cancelled"), mark.Why) : words.Say("wheel.state." + mark.State),
        mark.Title,
        [.. mark.Points.Select(p => p.IsLate ? words.Say("wheel.late", p.Title) : p.Title).Distinct()],
        [.. mark.Deadlines.Select(d => d.Said)]);

    private static string Written(DateOnly from, DateOnly to, Phrasebook words) =>
        from == to ? words.Say("wheel.date", from)
        : from.Month == to.Month && from.Year == to.Year ? words.Say("wheel.dates", from.Day, to)
        : words.Say("wheel.datesApart", from, to);
}
