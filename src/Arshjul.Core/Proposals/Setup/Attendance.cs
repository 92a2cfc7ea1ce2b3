using Arshjul.Core.Groups;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>Who has to be where: the holders of all seats but the substitutes' and the readers'.</summary>
internal sealed class Attendance
{
    private readonly Dictionary<string, List<Seat>> _seats;
    private readonly DateOnly[] _starts;
    private readonly Dictionary<(string Groups, int Stretch), HashSet<string>> _people = [];

    public Attendance(YearPlan plan, int year)
    {
        _seats = plan.Seats.Where(s => s.Role is not (SeatRole.Substitute or SeatRole.Reader)).GroupBy(s => s.Group, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.ToList(), StringComparer.Ordinal);
        // Between two days on which somebody comes or goes everything stays as it is.
        _starts = [.. _seats.Values.SelectMany(s => s).SelectMany(Turns).OfType<DateOnly>().Where(d => d.Year == year).Append(new DateOnly(year, 1, 1)).Distinct().Order()];
    }

    /// <summary>Keys of the people whom two sets of groups have in common on a day.</summary>
    public IReadOnlyList<string> Shared(IReadOnlyList<string> some, IReadOnlyList<string> others, DateOnly day) =>
        [.. PeopleOf(some, Stretch(day)).Intersect(PeopleOf(others, Stretch(day))).Order(StringComparer.Ordinal)];

    /// <summary>On which days two sets of groups cannot meet at once, as they have a group or somebody in common; null when on none.</summary>
    public Func<DateOnly, bool>? Sharing(IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        if (some.Intersect(others, StringComparer.Ordinal).Any())
            return _ => true;
        var shared = Enumerable.Range(0, _starts.Length).Select(i => PeopleOf(some, i).Overlaps(PeopleOf(others, i))).ToArray();
        return Array.TrueForAll(shared, s => !s) ? null : day => shared[Stretch(day)];
    }

    private int Stretch(DateOnly day) => Math.Max(0, Array.BinarySearch(_starts, day) is var at && at < 0 ? ~at - 1 : at);

    private HashSet<string> PeopleOf(IReadOnlyList<string> groups, int stretch)
    {
        var key = (string.Join('/', groups), stretch);
        if (!_people.TryGetValue(key, out var people))
            _people[key] = people = [.. groups.SelectMany(g => _seats.GetValueOrDefault(g) ?? []).Select(s => s.HolderOn(_starts[stretch])).OfType<string>()];
        return people;
    }

    private static IEnumerable<DateOnly?> Turns(Seat seat) => seat.Holders.SelectMany(h => new[] { h.From, h.Until?.AddDays(1) }).Append(seat.From).Append(seat.Until?.AddDays(1));
}
