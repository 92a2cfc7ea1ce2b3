using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A meeting that was moved or cancelled, and who is to be told.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Was">It before.</param>
/// <param name="Is">It after.</param>
/// <param name="Told">Those who are to be told, each once.</param>
/// <param name="NeedsApproval">Whether the convener must approve that they are.</param>
internal sealed record ChangedMeeting(TypedStep Typed, KnownMeeting Was, KnownMeeting Is, IReadOnlyList<Recipient> Told, bool NeedsApproval)
{
    /// <summary>How many are told, and as what.</summary>
    /// <param name="Called">Those who are called by their seats.</param>
    /// <param name="Guests">Those who are invited to it alone.</param>
    /// <param name="Informed">Substitutes, readers and lists that get a copy.</param>
    internal sealed record ToldCount(int Called, int Guests, int Informed);

    /// <summary>The same for programs.</summary>
    internal sealed record ChangeRow(int? Number, string Action, string Meeting, DateOnly? From, DateOnly? To, string? Start, string? End, int ToBeTold, ToldCount Told, bool NeedsApproval);

    /// <summary>Looks up who is told: nobody unless a call was sent.</summary>
    public static async Task<ChangedMeeting> OfAsync(IWheelStore store, PlanAt before, PlanAt after, TypedStep typed, string key, CancellationToken cancel)
    {
        var changed = after.FindMeeting(key)!;
        var pending = after.SentCallsOf(key).Count == 0 ? null : PendingCalls.Of(after, changed, await PendingLook.LastAsync(store, after, changed, cancel));
        var told = pending is null ? [] : PendingLook.RecipientsOf(after, changed, pending);
        return new ChangedMeeting(typed, before.FindMeeting(key)!, changed, told, told.Count > 0 && after.FindGroup(changed.Groups[0])!.CallApproval != CallApproval.Automatic);
    }

    /// <summary>The row for programs.</summary>
    public ChangeRow Row() => new(Typed.Number, Typed.Action, Was.Key, Was.Date, Is.Date, JsonOutput.Time(Is.Start), JsonOutput.Time(Is.End), Told.Count, Counted, NeedsApproval);

    /// <summary>What was done, or would be, in a sentence.</summary>
    public Sentence Said(PlanAt after, bool isDry)
    {
        var did = (Typed.Action, Was.Date) is ("move", null) ? "dated" : Typed.Action;
        var said = new Sentence($"cli.plan.{did}{(isDry ? ".would" : "")}", MeetingTitle.Of(after, Is), Was.Date, Is.Date);
        return Typed.Number is { } number ? new Sentence("cli.plan.apply.line", number, said) : said;
    }

    /// <summary>Who is told, and what it takes.</summary>
    public Sentence Tells(PlanAt after) => Told.Count == 0 ? new Sentence("cli.plan.nobody")
        : new Sentence(NeedsApproval ? "cli.plan.tell" : "cli.plan.tell.automatic", Told.Count, Is.Groups[0], Is.Date, new Sentence("cli.plan.tell.kinds", Counted.Called, Counted.Guests, Counted.Informed), MeetingTitle.Of(after, Is));

    private ToldCount Counted => new(Told.Count(r => r.IsCalled && !IsGuest(r)), Told.Count(IsGuest), Told.Count(r => !r.IsCalled));

    private static bool IsGuest(Recipient recipient) => recipient.Key.StartsWith("guest:", StringComparison.Ordinal);
}
