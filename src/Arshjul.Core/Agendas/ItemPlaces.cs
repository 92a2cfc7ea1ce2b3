using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Agendas;

/// <summary>Says which meeting takes an added item: the one it was put on, unless that was cancelled or the item deferred; then the next.</summary>
internal static class ItemPlaces
{
    /// <summary>Key of the meeting that takes the item, or null when none is left.</summary>
    public static string? MeetingOf(AddedItem item, AgendaFacts facts)
    {
        var mine = facts.Meetings.Where(m => m.Groups.Contains(item.Group)).OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal).ToList();
        var place = mine.Find(m => m.Key == item.Meeting);
        foreach (var step in facts.Placements.Where(p => p.Item == item.Key && p.Group == item.Group && p.Known <= facts.Known).OrderBy(p => p.Known).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            place = Standing(place, mine);
            if (step.Action == PlacementAction.Pin)
                place = mine.Find(m => m.Key == step.Meeting) ?? place;
            else if (place?.Key == step.Meeting)
                place = mine.Find(m => m.Key == step.To) ?? Next(place, mine, step.Known);
        }
        return Standing(place, mine)?.Key;
    }

    // An item of a meeting that never had a date waits with it.
    private static KnownMeeting? Standing(KnownMeeting? place, List<KnownMeeting> mine) =>
        place is null or { Stands: true } or { IsCancelled: false, Sequence: 0 } ? place : Next(place, mine, place.ChangedOn);

    // What became known later than a meeting's day never puts an item there. A meeting that lost its date is left on the day that was said.
    private static KnownMeeting? Next(KnownMeeting place, List<KnownMeeting> mine, DateOnly? known) =>
        mine.Find(m => m.Stands && m.Kind == MeetingKind.Ordinary && !(m.Date < known) && (place.Date is null || m.BeginsAt > place.BeginsAt));
}
