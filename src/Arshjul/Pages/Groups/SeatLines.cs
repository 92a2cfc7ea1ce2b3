using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Pages.Groups;

/// <summary>Seats in words: what they are for, who holds them and for how long.</summary>
internal static class SeatLines
{
    /// <summary>Whether a seat exists on a day.</summary>
    public static bool IsThere(Seat seat, DateOnly day) => (seat.From is null || seat.From <= day) && (seat.Until is null || day <= seat.Until);

    /// <summary>A person's name.</summary>
    public static string NameOf(this PlanAt at, string person) => at.Plan.People.FirstOrDefault(p => p.Key == person)?.Name ?? person;

    /// <summary>A seat as a line.</summary>
    public static GroupModel.SeatLine Of(PlanAt at, Seat seat, Phrasebook words)
    {
        var held = IsThere(seat, at.Today) ? seat.Holders.LastOrDefault(h => h.Covers(at.Today)) : null;
        var person = held is null ? null : at.Plan.People.FirstOrDefault(p => p.Key == held.Person);
        var next = seat.Holders.Where(h => h.From > at.Today && !(seat.Until < h.From)).MinBy(h => h.From);
        var begins = seat.From > at.Today ? words.Say("web.seat.exists", Spoken.Day(words, seat.From.Value)) : null;
        return new GroupModel.SeatLine(
            seat.Key,
            Called(seat, words),
            held is null ? null : new GroupModel.SeatHolder(held.Person, person?.Name ?? held.Person, person?.Email),
            begins is null && held is null,
            Term(held?.From, new[] { held?.Until, seat.Until }.Where(d => d is not null).Min(), words),
            begins ?? (next is null ? "" : words.Say("web.seat.next", at.NameOf(next.Person), Spoken.Day(words, next.From!.Value))));
    }

    /// <summary>"Ledamot", "Ordförande, FC".</summary>
    public static string Called(Seat seat, Phrasebook words) => seat.Title is null || seat.Title.Equals(Role(seat.Role, words), StringComparison.OrdinalIgnoreCase) ? Role(seat.Role, words) : $"{Role(seat.Role, words)}, {seat.Title}";

    /// <summary>What a seat is for.</summary>
    public static string Role(SeatRole role, Phrasebook words) => words.Say($"web.seat.role.{role}");

    /// <summary>All that seats can be for.</summary>
    public static IReadOnlyList<(string Value, string Text)> Roles(Phrasebook words) => [.. Enum.GetValues<SeatRole>().Select(r => (r.ToString(), Role(r, words)))];

    /// <summary>The people, by name; two of one name by their keys too.</summary>
    public static IReadOnlyList<(string Value, string Text)> People(PlanAt at, Phrasebook words, string none)
    {
        var twice = at.Plan.People.CountBy(p => p.Name, StringComparer.Ordinal).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        return [("", words.Say(none)), .. at.Plan.People.OrderBy(p => p.Name, StringComparer.Create(words.Culture, ignoreCase: true)).Select(p => (p.Key, twice.Contains(p.Name) ? $"{p.Name} ({p.Key})" : p.Name))];
    }

    /// <summary>For how long: "sedan ons 4 mars 2026", and nothing for as long as anyone remembers and on.</summary>
    public static string Term(DateOnly? from, DateOnly? until, Phrasebook words) => (from, until) switch
    {
        (null, null) => "",
        ({ } first, null) => words.Say("web.seat.since", Spoken.Day(words, first)),
        (null, { } last) => words.Say("web.seat.until", Spoken.Day(words, last)),
        ({ } first, { } last) => words.Say("web.seat.between", Spoken.Day(words, first), Spoken.Day(words, last)),
    };
}
