using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Pages.Logs;

/// <summary>Who did something, by initials and the seat held today: the log names nobody.</summary>
internal static class LogActors
{
    /// <summary>Who it was.</summary>
    public static string Of(PlanAt at, string actor, Phrasebook words)
    {
        if (actor is "program" or "terminal")
            return words.Say("web.log.actor." + actor);
        if (at.Plan.People.FirstOrDefault(p => p.Key == actor) is not { } person)
            return words.Say("web.log.actor.gone");
        var seat = at.Plan.Seats.Where(s => s.HolderOn(at.Today) == actor && at.FindGroup(s.Group) is not null).OrderBy(s => s.Role).ThenBy(s => s.Group, StringComparer.Ordinal).FirstOrDefault();
        return seat is null ? Initials(person.Name) : $"{Initials(person.Name)}, {words.Say("web.log.role." + seat.Role)} {at.FindGroup(seat.Group)!.Label}";
    }

    private static string Initials(string name) =>
        string.Concat(name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Select(p => char.ToUpperInvariant(p[0])));
}
