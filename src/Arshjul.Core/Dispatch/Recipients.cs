using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Says who gets a meeting's mails: those who hold the seats on the meeting's day, each once whatever hats they wear.</summary>
public static class Recipients
{
    /// <summary>What the keys of guests begin with.</summary>
    public const string GuestPrefix = "guest:";

    /// <summary>Everybody who gets the call, those who are called first.</summary>
    public static IReadOnlyList<Recipient> Of(PlanAt at, KnownMeeting meeting, CallContent draft)
    {
        var day = meeting.Date!.Value;
        var instead = InTheirPlace(at, meeting);
        var seated = at.GroupsOf(meeting).SelectMany(g => at.Facts.SeatsOf[g.Key].Select(s => (s.HolderOn(day), IsCalled: IsCalled(g, s, day, instead))));
        var people = seated.Where(s => s.Item1 is not null)
            .GroupBy(s => s.Item1!, StringComparer.Ordinal)
            .Select(s => Person(at, s.Key, s.Any(x => x.IsCalled)));
        var guests = meeting.Guests.Concat(ItemGuests(at, meeting, draft))
            .Where(g => g.Email is not null)
            .Select(g => new Recipient(GuestPrefix + Short(g.Email!), g.Name, g.Email!, true));
        var copies = at.GroupsOf(meeting).SelectMany(g => g.CopyTo).Distinct(StringComparer.Ordinal)
            .SelectMany(list => at.Facts.Lists[list].Addresses.Select(a => new Recipient($"list:{list}:{Short(a.Email)}", a.Name, a.Email, false)));
        return [.. people.OfType<Recipient>().Concat(guests).Concat(copies)
            .OrderByDescending(r => r.IsCalled)
            .DistinctBy(r => r.Email, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(r => r.IsCalled).ThenBy(r => r.Key, StringComparer.Ordinal)];
    }

    /// <summary>Keys of the people who are called to a meeting by their seats, whether they can be reached by mail or not.</summary>
    public static IEnumerable<string> PeopleCalled(PlanAt at, KnownMeeting meeting)
    {
        var (day, instead) = (meeting.Date!.Value, InTheirPlace(at, meeting));
        return at.GroupsOf(meeting).SelectMany(g => at.Facts.SeatsOf[g.Key].Where(s => IsCalled(g, s, day, instead)).Select(s => s.HolderOn(day))).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    /// <summary>Somebody who has the call and is not to have it any more; null for one who only had a copy, or who cannot be reached.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="key">The recipient's key.</param>
    /// <param name="addresses">The addresses of guests, whom the plan does not know any more, by key.</param>
    public static Recipient? Former(PlanAt at, KnownMeeting meeting, string key, IReadOnlyDictionary<string, string> addresses)
    {
        if (key.StartsWith(GuestPrefix, StringComparison.Ordinal))
            return addresses.TryGetValue(key, out var address) ? new Recipient(key, null, address, true) : null;
        var instead = InTheirPlace(at, meeting);
        var seats = at.GroupsOf(meeting).SelectMany(g => at.Facts.SeatsOf[g.Key].Select(s => (Group: g, Seat: s))).Where(s => s.Seat.Holders.Any(h => h.Person == key)).ToList();
        var wasCalled = seats.Count == 0 || instead.Contains(key) || seats.Exists(s => s.Seat.Role != SeatRole.Reader && (s.Seat.Role != SeatRole.Substitute || s.Group.Substitutes == SubstitutesAre.Called));
        return wasCalled ? Person(at, key, true) : null;
    }

    /// <summary>Those who convene a meeting's first group today; its chair when nobody does.</summary>
    public static IReadOnlyList<Recipient> Conveners(PlanAt at, KnownMeeting meeting)
    {
        var seats = at.Facts.SeatsOf[meeting.Groups[0]].ToList();
        var conveners = Holding(SeatRole.Convener);
        return conveners.Count > 0 ? conveners : Holding(SeatRole.Chair);

        List<Recipient> Holding(SeatRole role) =>
            [.. seats.Where(s => s.Role == role).Select(s => s.HolderOn(at.Today)).OfType<string>().Distinct(StringComparer.Ordinal).Select(p => Person(at, p, true)).OfType<Recipient>()];
    }

    /// <summary>Those who hold a seat today that owns something: by its title, or by its party when it is a union's.</summary>
    public static IReadOnlyList<Recipient> Owners(PlanAt at, KnownMeeting meeting, string owner) =>
        [.. meeting.Groups.SelectMany(g => at.Facts.SeatsOf[g])
            .Where(s => string.Equals(s.Title, owner, StringComparison.OrdinalIgnoreCase) || string.Equals(s.Party, owner, StringComparison.OrdinalIgnoreCase))
            .Select(s => s.HolderOn(at.Today)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(p => Person(at, p, true)).OfType<Recipient>()];

    private static HashSet<string> InTheirPlace(PlanAt at, KnownMeeting meeting) =>
        [.. at.Plan.Answers.Where(a => a.Meeting == meeting.Key).Select(a => a.Substitute).OfType<string>()];

    private static bool IsCalled(CooperationGroup group, Seat seat, DateOnly day, HashSet<string> instead) => seat.Role switch
    {
        SeatRole.Reader => false,
        SeatRole.Substitute => group.Substitutes == SubstitutesAre.Called || (instead.Count > 0 && seat.HolderOn(day) is { } holder && instead.Contains(holder)),
        _ => true,
    };

    private static Recipient? Person(PlanAt at, string key, bool isCalled) =>
        at.Facts.People.GetValueOrDefault(key) is { Email: { } email } person ? new Recipient(key, person.Name, email, isCalled) : null;

    private static IEnumerable<Guest> ItemGuests(PlanAt at, KnownMeeting meeting, CallContent draft)
    {
        var here = draft.Agenda.Items.SelectMany(i => i.SubItems.Select(s => s.Id).Append(i.Id)).ToHashSet(StringComparer.Ordinal);
        return meeting.Groups.SelectMany(g => at.Facts.ItemsOf[g]).Where(i => here.Contains($"item:{i.Group}/{i.Key}")).SelectMany(i => i.Guests);
    }

    // Keys stand in logs and file names: an address must not.
    private static string Short(string email) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.ToLowerInvariant())))[..12];
}
