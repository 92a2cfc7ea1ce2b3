using System.Globalization;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>
/// Takes a group's seats and people from a list, all or nothing. A person is known by mail address, else by name; a seat by its role, party and title.
/// What the list does not name stays.
/// </summary>
public static class SeatRows
{
    private static readonly Dictionary<string, SeatRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ordförande"] = SeatRole.Chair,
        ["ordf"] = SeatRole.Chair,
        ["sammankallande"] = SeatRole.Convener,
        ["sekreterare"] = SeatRole.Secretary,
        ["ledamot"] = SeatRole.Member,
        ["ordinarie"] = SeatRole.Member,
        ["ersättare"] = SeatRole.Substitute,
        ["suppleant"] = SeatRole.Substitute,
        ["adjungerad"] = SeatRole.CoOpted,
        ["för kännedom"] = SeatRole.Reader,
        ["kopia"] = SeatRole.Reader,
        [""] = SeatRole.Member,
    };

    /// <summary>The plan with the rows taken in. A fault names its row, counted from 1, and its field: <c>3.mail</c>.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="group">Key of the group.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="changeable">Keys of the people whose name and address may be changed by it; null for all.</param>
    /// <exception cref="InputException">Some rows are wrong; all faults of all rows are told.</exception>
    public static YearPlan Import(PlanAt at, string group, IReadOnlyList<SeatRow> rows, IReadOnlySet<string>? changeable = null)
    {
        if (rows.Count == 0)
            throw EditedPlan.Refusal("edit.rows.none");
        var (typed, plan) = (new TypedInput(), at.Plan);
        var taken = new HashSet<Seat>(ReferenceEqualityComparer.Instance);
        foreach (var (n, row) in rows.Index())
        {
            string Field(string name) => string.Create(CultureInfo.InvariantCulture, $"{n + 1}.{name}");
            var (name, mail) = (typed.Text(Field("name"), row.Name), typed.Mail(Field("mail"), row.Mail));
            var (party, title) = (typed.Text(Field("party"), row.Party), typed.Text(Field("title"), row.Title));
            var role = Roles.TryGetValue(row.Role?.Trim() ?? "", out var known) ? known : typed.Word<SeatRole>(Field("role"), row.Role);
            var from = typed.Date(Field("from"), row.From, at.Today.Year);
            if (name is null && mail is not null)
                typed.Wrong(Field("name"), "edit.blank");
            string? person = null;
            if (name is not null)
                (plan, person) = Person(plan, typed, Field, name, mail, key => changeable?.Contains(key) != false || at.Plan.People.All(p => p.Key != key));
            var seat = plan.Seats.Where(s => s.Group == group && !(s.Until < at.Today) && !taken.Contains(s) && (s.Role, s.Party, s.Title) == (role, party, title))
                .OrderByDescending(s => s.HolderOn(from ?? at.Today) == person).FirstOrDefault();
            if (seat is null)
            {
                plan = SeatEdits.With(plan, new Seat { Group = group, Key = "", Role = role ?? default, Party = party, Title = title, Holders = person is null ? [] : [new Holding { Person = person, From = from ?? at.Today }] });
                taken.Add(plan.Seats[^1]);
                continue;
            }
            var now = person is null || seat.HolderOn(from ?? at.Today) == person ? seat : Held(at, typed, Field("from"), seat, person, from ?? at.Today);
            plan = plan with { Seats = plan.Seats.Replace(seat, now) };
            taken.Add(now);
        }
        typed.ThrowIfAny();
        return EditedPlan.Checked(at, plan);
    }

    private static Seat Held(PlanAt at, TypedInput typed, string field, Seat seat, string person, DateOnly from)
    {
        if (from >= at.Today || seat.Holders.All(h => h.Until < from || h.From >= at.Today))
            return SeatEdits.Held(seat, person, from);
        typed.Wrong(field, "edit.seat.held", at.Today);
        return seat;
    }

    private static (YearPlan Plan, string Key) Person(YearPlan plan, TypedInput typed, Func<string, string> field, string name, string? mail, Func<string, bool> mayChange)
    {
        var known = mail is null ? null : plan.People.FirstOrDefault(p => string.Equals(p.Email, mail, StringComparison.OrdinalIgnoreCase));
        known ??= plan.People.FirstOrDefault(p => p.Name == name && (mail is null || p.Email is null));
        if (known is null)
        {
            plan = PersonEdits.With(plan, new Person { Key = "", Name = name, Email = mail });
            return (plan, plan.People[^1].Key);
        }
        var now = known with { Name = name, Email = known.Email ?? mail };
        if (now != known && !mayChange(known.Key))
            typed.Wrong(field(now.Name == known.Name ? "mail" : "name"), now.Name == known.Name ? "edit.rows.otherMail" : "edit.rows.otherName", known.Name);
        return (now == known ? plan : plan with { People = plan.People.Replace(known, now) }, known.Key);
    }
}
