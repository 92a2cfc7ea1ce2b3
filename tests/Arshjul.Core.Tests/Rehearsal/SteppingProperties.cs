using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Dispatch;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.Dispatch;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Rehearsal;

/// <summary>A rehearsal steps from one moment to the next; a clock that ticks through every day must send the same.</summary>
public sealed class SteppingProperties
{
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    private static readonly Gen<MeetingChange> Change = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 240], Gen.Int[90, 270]).Select((what, known, day) =>
    {
        var change = new MeetingChange { Known = First.AddDays(known) };
        return what switch
        {
            0 => change with { Date = First.AddDays(day) },
            1 => change with { Start = new TimeOnly(10, 0), End = new TimeOnly(12, 0) },
            2 => change with { Undated = true },
            3 => change with { Cancelled = "Sjukdom" },
            4 => change with { Reinstated = true },
            _ => change with { Title = "Budget" },
        };
    });

    private static readonly Gen<Meeting> Meetings = Gen.Select(Gen.Int[60, 250], Gen.Int[-40, 200], Change.Array[0, 4], Gen.Bool).Select((day, known, changes, theme) => Office.Plan.Meetings[0] with
    {
        Kind = theme ? MeetingKind.Theme : MeetingKind.Ordinary,
        Date = First.AddDays(day),
        Known = known < 0 ? null : First.AddDays(known),
        Changes = [.. changes.OrderBy(c => c.Known)],
    });

    private static readonly Gen<YearPlan> Plans = Gen.Select(Meetings.Array[1, 3], Gen.Int[0, 250].Array[0, 4], Gen.Int[0, 250].Array[0, 3]).Select((meetings, items, decisions) => Office.Plan with
    {
        Groups = [Office.Plan.Groups[0] with { CallApproval = CallApproval.Automatic, Deadlines = Office.Plan.Groups[0].Deadlines with { MinutesReady = new DeadlineRule { WorkingDays = 5 } } }],
        Meetings = [.. meetings.Select((m, i) => m with { Key = "m" + i })],
        Points = [.. Office.Plan.Points, new StandingPoint { Group = "fsg", Key = "osa", Name = "OSA {year}", Section = "information", Rule = new YearlyRule() }],
        Items = [.. items.Select((d, i) => new AddedItem { Group = "fsg", Key = "i" + i, Meeting = "m" + (i % meetings.Length), Title = "Ärende", Known = First.AddDays(d) })],
        Placements = [.. decisions.Select((d, i) => new Placement { Group = "fsg", Key = "d" + i, Action = (PlacementAction)(d % 3), Point = "osa", Meeting = "m" + (d % meetings.Length), Known = First.AddDays(d) })],
        Questions = [.. decisions.Select((d, i) => new OpenQuestion { Group = "fsg", Key = "q" + i, Text = "När?", Known = First.AddDays(d), ClosedOn = First.AddDays(d + 60) })],
    });

    [Fact]
    public void Year_SteppedThrough_SendsWhatAClockSendsThatTicksThroughEveryDay() =>
        Plans.Holds(async plan => (await SteppedAsync(plan)).SequenceEqual(await TickedAsync(plan)), 12);

    private static async Task<List<string>> SteppedAsync(YearPlan plan)
    {
        var sent = new List<string>();
        await new YearRehearsal(new RecordingComposer()).RunAsync(plan, 2026, null, e =>
        {
            sent.AddRange(e.Messages.Select(m => Line(e.AtLocal, m.Kind, m.Subject, m.Revision, m.RecipientKey)));
            return Task.CompletedTask;
        }, null, CancellationToken.None);
        return [.. sent.Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> TickedAsync(YearPlan plan)
    {
        var store = new MemoryStore(plan);
        var dispatcher = new Dispatcher(store, store, new RecordingComposer());
        var sent = new List<string>();
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            foreach (var hour in new[] { 8, 9, 16 })
            {
                var local = day.ToDateTime(new TimeOnly(hour, 0));
                foreach (var e in await dispatcher.RunAsync(Zone.Get("Europe/Stockholm").ToUtc(local), null, CancellationToken.None))
                    sent.AddRange(e.Messages.Select(m => Line(local, m.Kind, m.Subject, m.Revision, m.RecipientKey)));
            }
        }
        return [.. sent.Order(StringComparer.Ordinal)];
    }

    private static string Line(DateTime at, string kind, string meeting, int revision, string to) => $"{at:MM-dd} {kind} {meeting} {revision} {to}";
}
