using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.WheelFile;
using Arshjul.Testing;

namespace Arshjul.Benchmarks;

/// <summary>The demo's wheel, once or many times over under other keys.</summary>
internal static class DemoPlan
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Repository.File("examples", "demo.wheel.json"));

    public static YearPlan Read() => WheelImport.Prepare(YearPlan.Empty, [new WheelSource("demo.wheel.json", Bytes)], new DateOnly(2026, 1, 1), () => "bench").After;

    /// <summary>So many departments beside each other, each with the demo's five groups; people and closures are shared.</summary>
    public static YearPlan Departments(int count)
    {
        var one = Read();
        var all = one with { Groups = [], Seats = [], Meetings = [], Series = [], Points = [], Requests = [], Placements = [], Items = [], FollowUps = [], Questions = [] };
        for (var i = 0; i < count; i++)
        {
            string Of(string key) => $"{key}-{i}";
            all = all with
            {
                Groups = [.. all.Groups, .. one.Groups.Select(g => g with { Key = Of(g.Key), Parent = g.Parent is null ? null : Of(g.Parent) })],
                Seats = [.. all.Seats, .. one.Seats.Select(s => s with { Group = Of(s.Group) })],
                Meetings = [.. all.Meetings, .. one.Meetings.Select(m => m with { Key = Of(m.Key), Groups = [.. m.Groups.Select(Of)], Place = m.Place is { Room: { } room } place ? place with { Room = Of(room) } : m.Place })],
                Points = [.. all.Points, .. one.Points.Select(p => p with { Group = Of(p.Group), Boards = [.. p.Boards.Select(Of)], Rule = p.Rule is EveryNthMeetingRule { CountedFrom: { } first } nth ? nth with { CountedFrom = Of(first) } : p.Rule })],
                Requests = [.. all.Requests, .. one.Requests.Select(r => r with { Group = Of(r.Group) })],
                Placements = [.. all.Placements, .. one.Placements.Select(p => p with { Group = Of(p.Group), Meeting = Of(p.Meeting), To = p.To is null ? null : Of(p.To) })],
                Items = [.. all.Items, .. one.Items.Select(x => x with { Group = Of(x.Group), Meeting = Of(x.Meeting) })],
                FollowUps = [.. all.FollowUps, .. one.FollowUps.Select(f => f with { Group = Of(f.Group), Meeting = f.Meeting is null ? null : Of(f.Meeting), Origin = f.Origin is null ? null : Of(f.Origin) })],
                Questions = [.. all.Questions, .. one.Questions.Select(q => q with { Group = Of(q.Group) })],
            };
        }
        return all;
    }
}
