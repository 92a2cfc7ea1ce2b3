using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Dispatch;

/// <summary>What the convener is told, one sentence a fact.</summary>
internal static class ConvenerLines
{
    public static IReadOnlyList<string> ApprovalWaits(PlanAt at, KnownMeeting meeting, PendingCall pending) =>
        [at.Words.Say("convener.approvalWaits", Moment(at, pending.DueAt), Recipients.Of(at, meeting, pending.Content).Count), .. Changed(at, pending)];

    public static IReadOnlyList<string> ApprovalMissing(PlanAt at, PendingCall pending) =>
        [at.Words.Say("convener.approvalMissing", Moment(at, pending.DueAt)), .. Changed(at, pending)];

    public static IReadOnlyList<string> ChangeWaits(PlanAt at, KnownMeeting meeting, PendingCall pending)
    {
        var addressed = meeting.Date is null ? meeting with { Date = pending.Content.Date } : meeting;
        var count = Recipients.Of(at, addressed, pending.Content).Count;
        return [at.Words.Say(pending.Kind == CallKind.Cancelled ? "convener.cancellationWaits" : "convener.changeWaits", count)];
    }

    public static IReadOnlyList<string> DeadlineComes(PlanAt at, KnownMeeting meeting, DueMoment moment)
    {
        var deadlines = at.DeadlinesOf(meeting);
        (string Which, DateTime? At)[] all = [("itemsIn", deadlines.ItemsIn), ("documentsIn", deadlines.DocumentsIn), ("minutesReady", deadlines.MinutesReady)];
        return [.. all.Where(d => d.At?.Date == moment.About.Date).Select(d => at.Words.Say("convener.deadline." + d.Which, Moment(at, d.At!.Value)))];
    }

    /// <summary>Conflicts that something can still be done about: the instance is not held yet.</summary>
    public static IReadOnlyList<string> FallsOff(PlanAt at, KnownMeeting meeting) =>
        [.. meeting.Groups.SelectMany(g => at.LandingsOf(g).Conflicts).Where(c => IsOpen(at, c)).Select(c => Sentence(at, c)).Distinct(StringComparer.Ordinal)];

    /// <summary>A conflict in a sentence with its remedies.</summary>
    public static string Sentence(PlanAt at, PlanConflict conflict)
    {
        var window = conflict.Latest is { } latest ? $"{Day(at, conflict.Earliest)}–{Day(at, latest)}" : at.Words.Say("convener.from", Day(at, conflict.Earliest));
        var what = conflict.LandedOn is { } key && at.FindMeeting(key)?.Date is { } late
            ? at.Words.Say("convener.late", conflict.Title, window, Day(at, late))
            : at.Words.Say("convener.fallsOff", conflict.Title, window);
        return conflict.MeetingBefore is { } before ? $"{what} {at.Words.Say("convener.remedyBefore", Day(at, before))}" : what;
    }

    private static bool IsOpen(PlanAt at, PlanConflict conflict) =>
        conflict.LandedOn is not { } key ? !(conflict.Latest < at.Today.AddYears(-1)) : at.FindMeeting(key) is { } landed && !landed.IsHeldAt(at.Now);

    private static IEnumerable<string> Changed(PlanAt at, PendingCall pending) => pending.WasApprovedOtherwise ? [at.Words.Say("convener.changedSinceApproval")] : [];

    /// <summary>A moment in words; a day alone when it is the day's end.</summary>
    public static string Moment(PlanAt at, DateTime moment) =>
        moment.TimeOfDay >= new TimeSpan(23, 59, 0) ? Day(at, DateOnly.FromDateTime(moment)) : at.Words.Say("convener.moment", Day(at, DateOnly.FromDateTime(moment)), moment.ToString("HH\\.mm", CultureInfo.InvariantCulture));

    /// <summary>A day in words.</summary>
    public static string Day(PlanAt at, DateOnly day) => day.ToString("d MMMM yyyy", at.Words.Culture);
}
