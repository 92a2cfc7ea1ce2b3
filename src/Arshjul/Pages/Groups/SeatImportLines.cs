using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Pages.Groups;

/// <summary>What a list changes of a group's seats and people, in words.</summary>
internal static class SeatImportLines
{
    /// <summary>A line for each thing it changes, in order of the seats; last the people.</summary>
    public static IReadOnlyList<string> Of(PlanAt before, YearPlan after, string group, Phrasebook words)
    {
        var now = new PlanAt(after, before.Now);
        var old = before.Plan.Seats.Where(s => s.Group == group).ToDictionary(s => s.Key, StringComparer.Ordinal);
        var seats = after.Seats.Where(s => s.Group == group && !ReferenceEquals(s, old.GetValueOrDefault(s.Key))).Select(s => SeatLine(before, now, old.GetValueOrDefault(s.Key), s, words));
        var known = before.Plan.People.ToDictionary(p => p.Key, StringComparer.Ordinal);
        var people = after.People.Where(p => p != known.GetValueOrDefault(p.Key)).Select(p => PersonLine(known.GetValueOrDefault(p.Key), p, words));
        return [.. seats, .. people];
    }

    private static string SeatLine(PlanAt before, PlanAt now, Seat? old, Seat seat, Phrasebook words)
    {
        var called = string.Join(", ", new[] { SeatLines.Called(seat, words), seat.Party }.OfType<string>());
        var held = seat.Holders.FirstOrDefault(h => old is null || !old.Holders.Contains(h) && h.Until != h.From?.AddDays(-1) && old.HolderOn(h.From ?? now.Today) != h.Person);
        if (held is null)
            return words.Say(old is null ? "web.seats.import.vacant" : "web.seats.import.changed", called);
        var from = Spoken.Day(words, held.From ?? now.Today);
        if (old is null)
            return words.Say("web.seats.import.new", called, now.NameOf(held.Person), from);
        return old.HolderOn(held.From ?? now.Today) is { } former
            ? words.Say("web.seats.import.instead", called, now.NameOf(held.Person), before.NameOf(former), from)
            : words.Say("web.seats.import.filled", called, now.NameOf(held.Person), from);
    }

    private static string PersonLine(Person? old, Person person, Phrasebook words) => old switch
    {
        null => words.Say(person.Email is null ? "web.seats.import.personBare" : "web.seats.import.person", person.Name, person.Email),
        { } when old.Name != person.Name => words.Say("web.seats.import.renamed", old.Name, person.Name),
        _ => words.Say("web.seats.import.address", person.Name, person.Email),
    };
}
