using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>A group's seats: new ones, what they are for, who holds them from when. Who held a seat on a day that has been is never changed.</summary>
public static class SeatEdits
{
    /// <summary>The plan with a new seat.</summary>
    /// <exception cref="InputException">A field is wrong.</exception>
    public static YearPlan Add(PlanAt at, string group, SeatForm form)
    {
        var typed = new TypedInput();
        var seat = Read(typed, form, new Seat { Group = group, Key = "", Role = default, From = typed.Date("from", form.From, at.Today.Year) });
        var (plan, person) = Holder(at, typed, form.Person, form.Newcomer);
        typed.ThrowIfAny();
        return EditedPlan.Checked(at, With(plan, seat with { Holders = person is null ? [] : [new Holding { Person = person, From = seat.From }] }));
    }

    /// <summary>The plan with what a seat is for changed: its role, party and title.</summary>
    /// <exception cref="InputException">There is no such seat, or a field is wrong.</exception>
    public static YearPlan Change(PlanAt at, string group, string key, SeatForm form)
    {
        var seat = Find(at.Plan, group, key);
        var typed = new TypedInput();
        var now = Read(typed, form, seat);
        typed.ThrowIfAny();
        return now == seat ? at.Plan : Replaced(at, seat, now);
    }

    /// <summary>The plan with a seat held by somebody from a day on: whoever holds it then held it to the day before. Fault fields <c>person</c> and <c>from</c>, and those of the newcomer.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="group">Key of the group.</param>
    /// <param name="key">Key of the seat.</param>
    /// <param name="person">Key of who holds it; empty for a newcomer.</param>
    /// <param name="from">The first day; empty for today.</param>
    /// <param name="newcomer">Somebody who is not among the people yet, and is put there.</param>
    /// <exception cref="InputException">There is no such seat or person, or somebody held it on a day that has been.</exception>
    public static YearPlan Hold(PlanAt at, string group, string key, string? person, string? from, PersonForm? newcomer = null)
    {
        var seat = Find(at.Plan, group, key);
        var typed = new TypedInput();
        var (plan, holder) = Holder(at, typed, person, newcomer);
        if (holder is null && string.IsNullOrWhiteSpace(person))
            typed.Wrong("person", "edit.blank");
        var day = typed.Date("from", from, at.Today.Year) ?? at.Today;
        if (day < seat.From || day > seat.Until)
            typed.Wrong("from", "edit.seat.outside");
        else if (day < at.Today && seat.Holders.Any(h => !(h.Until < day) && !(h.From >= at.Today)))
            typed.Wrong("from", "edit.seat.held", at.Today);
        typed.ThrowIfAny();
        return seat.HolderOn(day) == holder && seat.Holders.Last(h => h.Covers(day)).Until is null ? at.Plan : EditedPlan.Checked(at, plan with { Seats = plan.Seats.Replace(seat, Held(seat, holder!, day)) });
    }

    /// <summary>The plan with a seat vacant after its holder's last day. Fault field <c>until</c>; an empty day is today.</summary>
    /// <exception cref="InputException">There is no such seat, nobody holds it then, or the day has been.</exception>
    public static YearPlan Vacate(PlanAt at, string group, string key, string? until)
    {
        var seat = Find(at.Plan, group, key);
        var typed = new TypedInput();
        var last = LastDay(at, typed, until);
        if (last is { } d && seat.Holders.LastOrDefault(h => h.Covers(d)) is null)
            typed.Wrong("until", "edit.seat.vacant", last);
        typed.ThrowIfAny();
        var holding = seat.Holders.Last(h => h.Covers(last!.Value));
        return Replaced(at, seat, seat with { Holders = seat.Holders.Replace(holding, holding with { Until = last }) });
    }

    /// <summary>The plan with a seat ended after a day. Fault field <c>until</c>; an empty day is today.</summary>
    /// <exception cref="InputException">There is no such seat, or the day has been.</exception>
    public static YearPlan End(PlanAt at, string group, string key, string? until)
    {
        var seat = Find(at.Plan, group, key);
        var typed = new TypedInput();
        var last = LastDay(at, typed, until);
        if (last < seat.From)
            typed.Wrong("until", "edit.seat.outside");
        typed.ThrowIfAny();
        return Replaced(at, seat, seat with { Until = last });
    }

    /// <summary>A seat with a holder from a day on, to the day before whoever is to hold it later.</summary>
    internal static Seat Held(Seat seat, string person, DateOnly from)
    {
        var before = seat.Holders.Where(h => h.From is null || h.From < from).Select(h => h.Until < from ? h : h with { Until = from.AddDays(-1) });
        var after = seat.Holders.Where(h => h.From > from).OrderBy(h => h.From).ToList();
        var now = new Holding { Person = person, From = from, Until = after.Count > 0 ? after[0].From!.Value.AddDays(-1) : null };
        return seat with { Holders = [.. before, now, .. after] };
    }

    internal static YearPlan With(YearPlan plan, Seat seat) => plan with
    {
        Seats = [.. plan.Seats, seat with { Key = ReadableKey.Of(seat.Title ?? seat.Party ?? seat.Role.ToString(), "mandat", plan.Seats.Where(s => s.Group == seat.Group).Select(s => s.Key)) }],
    };

    private static (YearPlan Plan, string? Person) Holder(PlanAt at, TypedInput typed, string? person, PersonForm? newcomer)
    {
        var key = typed.Text("person", person);
        if (!PersonEdits.IsTyped(newcomer))
        {
            if (key is not null && !at.Plan.People.Any(p => p.Key == key))
                typed.Wrong("person", "edit.seat.person");
            return (at.Plan, key);
        }
        if (key is not null)
            typed.Wrong("person", "edit.seat.either");
        var plan = PersonEdits.With(at.Plan, PersonEdits.Read(at, typed, newcomer!, null));
        return (plan, plan.People[^1].Key);
    }

    private static Seat Read(TypedInput typed, SeatForm form, Seat seat)
    {
        var role = typed.Word<SeatRole>("role", form.Role);
        if (string.IsNullOrWhiteSpace(form.Role))
            typed.Wrong("role", "edit.blank");
        return seat with { Role = role ?? seat.Role, Party = typed.Text("party", form.Party), Title = typed.Text("title", form.Title) };
    }

    // What was so yesterday stays so: the earliest last day is yesterday.
    private static DateOnly? LastDay(PlanAt at, TypedInput typed, string? until)
    {
        var day = string.IsNullOrWhiteSpace(until) ? at.Today : typed.Date("until", until, at.Today.Year);
        if (day < at.Today.AddDays(-1))
            typed.Wrong("until", "edit.seat.past", at.Today.AddDays(-1));
        return day;
    }

    private static Seat Find(YearPlan plan, string group, string key) => plan.Seats.FirstOrDefault(s => s.Group == group && s.Key == key) ?? throw EditedPlan.Refusal("edit.seat.gone");

    private static YearPlan Replaced(PlanAt at, Seat old, Seat now) => EditedPlan.Checked(at, at.Plan with { Seats = at.Plan.Seats.Replace(old, now) });
}
