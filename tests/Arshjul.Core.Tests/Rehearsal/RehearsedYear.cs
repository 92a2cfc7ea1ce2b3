using System.Collections.Concurrent;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.Tests.Examples;
using Arshjul.Testing;

namespace Arshjul.Core.Tests.Rehearsal;

/// <summary>A rehearsed year of an example. A year takes a second; the tests that look at the same one share it.</summary>
internal sealed record RehearsedYear(RehearsalSummary Summary, IReadOnlyList<RehearsalEvent> Events, IReadOnlyList<Notice> Notices)
{
    private static readonly ConcurrentDictionary<(string Wheel, int Year), Lazy<Task<RehearsedYear>>> Shared = new();

    public PlanAt End => Summary.End;

    public IEnumerable<KnownMeeting> CalledMeetings => End.Meetings.Where(m => m.Stands && m.Date?.Year == Summary.Year && End.FindGroup(m.Groups[0])!.Calls);

    public static Task<RehearsedYear> OfAsync(string wheel, int year) =>
        Shared.GetOrAdd((wheel, year), key => new Lazy<Task<RehearsedYear>>(() => RunAsync(key.Wheel, key.Year))).Value;

    public static async Task<RehearsedYear> RunAsync(string wheel, int year)
    {
        var composer = new RecordingComposer();
        var events = new List<RehearsalEvent>();
        var summary = await new YearRehearsal(composer).RunAsync(ExampleWheel.Plan(wheel), year, null, e =>
        {
            events.Add(e);
            return Task.CompletedTask;
        }, null, CancellationToken.None);
        return new RehearsedYear(summary, events, composer.Notices);
    }
}
