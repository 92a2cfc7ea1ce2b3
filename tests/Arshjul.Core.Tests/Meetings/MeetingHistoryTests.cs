using Arshjul.Core.Meetings;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Meetings;

/// <summary>What holds whatever happens to a meeting, in whatever order.</summary>
public sealed class MeetingHistoryTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly Gen<MeetingChange> Change = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 60], Gen.Int[0, 365], Gen.String[1, 5]).Select((what, wait, day, text) =>
    {
        // The wait since the change before; made a day below.
        var change = new MeetingChange { Known = First.AddDays(wait) };
        return what switch
        {
            0 => change with { Date = First.AddDays(day) },
            1 => change with { Start = TimeOnly.MinValue.AddMinutes(day) },
            2 => change with { Undated = true },
            3 => change with { Cancelled = text },
            4 => change with { Reinstated = true },
            _ => change with { Title = text },
        };
    });

    private static readonly Gen<Meeting> Meetings = Gen.Select(Change.Array[0, 8], Gen.Int[0, 300].Nullable(), Gen.Int[0, 3]).Select((changes, cancelled, days) =>
    {
        var day = First;
        return new Meeting
        {
            Key = "m",
            Groups = ["fsg"],
            Known = First,
            Date = First.AddDays(100),
            LastDate = days == 0 ? null : First.AddDays(100 + days),
            Changes = [.. changes.Select(c => c with { Known = day = day.AddDays(c.Known.DayNumber - First.DayNumber) })],
            Cancelled = cancelled is { } c ? new Cancellation { Known = First.AddDays(c), Reason = "Sjukdom" } : null,
        };
    });

    [Fact]
    public void Sequence_AsDaysGoBy_NeverFallsAndRisesWheneverAnythingChanges() =>
        Meetings.Holds(
            meeting =>
            {
                var before = meeting.KnownOn(First)!;
                for (var day = First.AddDays(1); day < First.AddDays(500); day = day.AddDays(1))
                {
                    var now = meeting.KnownOn(day)!;
                    if (now.Sequence < before.Sequence || now.ChangedOn < before.ChangedOn)
                        return false;
                    if (now.Sequence == before.Sequence ? now != before : now.ChangedOn != day)
                        return false;
                    before = now;
                }
                return before.Sequence == meeting.Changes.Count + (meeting.Cancelled is null ? 0 : 1);
            },
            300);

    [Fact]
    public void Meeting_WhateverHappens_StandsOnlyWithADateAndUncancelled() =>
        Gen.Select(Meetings, Gen.Int[0, 500]).Holds(
            (meeting, day) =>
            {
                var known = meeting.KnownOn(First.AddDays(day))!;
                return known.Stands == (known.Date is not null && known.CancelReason is null)
                    && known.EndsAt.HasValue == known.Date.HasValue
                    && !(known.EndsAt < known.BeginsAt)
                    && (known.Stands || !known.IsHeldAt(DateTime.MaxValue));
            },
            2000);

    [Fact]
    public void Move_WhateverCameBefore_KeepsTheNumberOfDays() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 365].Array[1, 5]).Holds(
            (days, to) =>
            {
                var meeting = new Meeting { Key = "m", Groups = ["fsg"], Date = First, LastDate = First.AddDays(days), Changes = [.. to.Select(d => new MeetingChange { Known = First, Date = First.AddDays(d) })] };
                return meeting.KnownOn(First) is { Date: { } from, LastDate: { } last } && from == First.AddDays(to[^1]) && last.DayNumber - from.DayNumber == days;
            },
            500);

    [Fact]
    public void Occurrence_OfAnAwaitedEvent_HasHappenedOnceItIsKnown()
    {
        var told = new EventOccurrence { Label = "2026", Year = 2026, Happened = First.AddDays(10), Known = First.AddDays(20) };
        Assert.Null(told.HappenedAsKnownOn(First.AddDays(19)));
        Assert.Equal(First.AddDays(10), told.HappenedAsKnownOn(First.AddDays(20)));
        var seen = told with { Known = null };
        Assert.Null(seen.HappenedAsKnownOn(First.AddDays(9)));
        Assert.Equal(First.AddDays(10), seen.HappenedAsKnownOn(First.AddDays(10)));
        // That a date was set for it is known, but it has not happened.
        Assert.Null((told with { Happened = null }).HappenedAsKnownOn(DateOnly.MaxValue));
    }
}
