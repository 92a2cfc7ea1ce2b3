using System.Text.Json;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>
/// Takes a change back, fact by fact, when each fact that it touched still stands as it left it. What was sent, approved or answered is never
/// taken back, and nothing that was told: once a call with it was sent, a change is undone by another change.
/// </summary>
public static class PlanUndo
{
    /// <summary>The plan as it is now, without a change.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="InputException">Something that it touched has changed since, or a call was sent since.</exception>
    public static YearPlan Undo(PlanAt at, MadeChange change)
    {
        var (before, after) = (change.Before, change.After);
        if (at.Plan.SentCalls.Count != change.CallsSent)
            throw EditedPlan.Refusal("edit.undo.sent");
        var now = at.Plan;
        return EditedPlan.Checked(at, now with
        {
            Organisation = before.Organisation == after.Organisation ? now.Organisation : now.Organisation == after.Organisation ? before.Organisation : throw Changed(now.Organisation.Name),
            Closures = Back(now.Closures, before.Closures, after.Closures, c => c.Key, c => c.Name),
            People = Back(now.People, before.People, after.People, p => p.Key, p => p.Name),
            MailingLists = Back(now.MailingLists, before.MailingLists, after.MailingLists, l => l.Key, l => l.Name),
            Processes = Back(now.Processes, before.Processes, after.Processes, p => p.Key, p => p.Name),
            Groups = Back(now.Groups, before.Groups, after.Groups, g => g.Key, g => g.Label),
            Seats = Back(now.Seats, before.Seats, after.Seats, s => $"{s.Group}/{s.Key}", s => s.Title ?? s.Key),
            Events = Back(now.Events, before.Events, after.Events, e => e.Key, e => e.Name),
            Meetings = Back(now.Meetings, before.Meetings, after.Meetings, m => m.Key, m => m.Title ?? m.Key),
            Series = Back(now.Series, before.Series, after.Series, s => s.Key, s => s.Key),
            Wishes = Back(now.Wishes, before.Wishes, after.Wishes, w => $"{w.Group}/{w.Key}", w => w.Key),
            Points = Back(now.Points, before.Points, after.Points, p => $"{p.Group}/{p.Key}", p => p.Name),
            Requests = Back(now.Requests, before.Requests, after.Requests, r => $"{r.Group}/{r.Key}", r => r.Key),
            Placements = Back(now.Placements, before.Placements, after.Placements, p => $"{p.Group}/{p.Key}", p => p.Key),
            Items = Back(now.Items, before.Items, after.Items, i => $"{i.Group}/{i.Key}", i => i.Title),
            FollowUps = Back(now.FollowUps, before.FollowUps, after.FollowUps, f => $"{f.Group}/{f.Key}", f => f.Text),
            Questions = Back(now.Questions, before.Questions, after.Questions, q => $"{q.Group}/{q.Key}", q => q.Text),
            Matters = Back(now.Matters, before.Matters, after.Matters, m => m.Key, m => m.Title),
            Silences = Back(now.Silences, before.Silences, after.Silences, s => s.Key, s => s.Key),
            SeatProposals = Back(now.SeatProposals, before.SeatProposals, after.SeatProposals, p => $"{p.Group}/{p.Key}", p => p.Name ?? p.Key),
            Papers = Back(now.Papers, before.Papers, after.Papers, p => $"{p.Meeting}/{p.Key}", p => p.FileName),
        });
    }

    private static IReadOnlyList<T> Back<T>(IReadOnlyList<T> now, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, string> name)
        where T : class
    {
        if (ReferenceEquals(before, after))
            return now;
        var old = before.ToDictionary(key, StringComparer.Ordinal);
        var made = after.ToDictionary(key, StringComparer.Ordinal);
        var stands = now.ToDictionary(key, StringComparer.Ordinal);
        var touched = old.Keys.Union(made.Keys, StringComparer.Ordinal).Where(k => !Same(old.GetValueOrDefault(k), made.GetValueOrDefault(k))).ToHashSet(StringComparer.Ordinal);
        foreach (var k in touched)
        {
            if (!Same(stands.GetValueOrDefault(k), made.GetValueOrDefault(k)))
                throw Changed(name(stands.GetValueOrDefault(k) ?? made.GetValueOrDefault(k) ?? old[k]));
        }
        if (touched.Count == 0)
            return now;
        return [.. now.Where(f => !touched.Contains(key(f)) || old.ContainsKey(key(f))).Select(f => touched.Contains(key(f)) ? old[key(f)] : f), .. before.Where(f => touched.Contains(key(f)) && !stands.ContainsKey(key(f)))];
    }

    // A fact read again from the store is another object with other lists: what they say is compared.
    private static bool Same<T>(T? one, T? other)
        where T : class =>
        ReferenceEquals(one, other) || (one is not null && other is not null && JsonSerializer.Serialize(one, WheelJson.Options) == JsonSerializer.Serialize(other, WheelJson.Options));

    private static InputException Changed(string name) => EditedPlan.Refusal("edit.undo.changed", name);
}
