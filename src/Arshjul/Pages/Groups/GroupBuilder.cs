using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;

namespace Arshjul.Pages.Groups;

/// <summary>Gathers what a group's page shows.</summary>
internal static class GroupBuilder
{
    private const int MostProposed = 10;

    /// <summary>The page of a group.</summary>
    public static async Task<GroupModel> OfAsync(PageContext page, CooperationGroup group)
    {
        var (at, words) = (page.At, page.Words);
        var seats = at.Plan.Seats.Where(s => s.Group == group.Key).OrderBy(s => s.Role).ThenBy(s => s.From ?? DateOnly.MinValue).ToList();
        var mayManage = SeatAccess.MayManage(page.Visitor, group.Key);
        var byParty = seats.Where(s => !(s.Until < at.Today)).GroupBy(s => SeatAccess.MaySeeParties(page.Visitor, group.Key) ? s.Party : null);
        return new GroupModel
        {
            Key = group.Key,
            Name = group.Name,
            Facts = [.. Facts(at, group, words).Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (words.Say(f.Code), f.Value!))],
            Parties = [.. byParty.Select(p => new GroupModel.PartySeats(p.Key, [.. p.Select(s => SeatLines.Of(at, s, words))]))],
            Ended = mayManage ? [.. seats.Where(s => s.Until < at.Today).Select(s => SeatLines.Of(at, s, words))] : [],
            MayManage = mayManage,
            IsCalled = group.Calls,
            Troubled = mayManage ? await TroubledAsync(page, seats.Select(s => s.HolderOn(at.Today))) : new Dictionary<string, string>(),
            Waiting = mayManage ? [.. ProposedSeats.Open(at, group.Key).Select(p => (p.Key, ProposalLines.Of(at, p, words)))] : [],
            Own = OwnSeats(page, group).Select(s => SeatLines.Of(at, s, words)).ToList(),
            Proposed = [.. at.Plan.SeatProposals.Where(p => p.Group == group.Key && p.By == page.Visitor.Person).OrderByDescending(p => p.At).Take(MostProposed).Select(p => new GroupModel.OwnProposal(p.Key, ProposalLines.Of(at, p, words), ProposalLines.State(p, words), p.IsOpen))],
        };
    }

    /// <summary>Which of some people's addresses the latest mail did not reach, and what to do about it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TroubledAsync(PageContext page, IEnumerable<string?> people)
    {
        var keys = people.ToHashSet(StringComparer.Ordinal);
        var troubled = await page.Get<ReturnedMessages>().TroubledAsync([.. page.At.Plan.People.Where(p => keys.Contains(p.Key)).Select(p => p.Email).OfType<string>()], page.Cancel);
        return troubled.ToDictionary(t => t.Key, t => page.Words.Say(MailTroubles.Of(t.Value)!), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The seats for which the visitor may propose changes; whoever manages the group changes them.</summary>
    public static IReadOnlyList<Seat> OwnSeats(PageContext page, CooperationGroup group) =>
        page.Visitor.May(Right.HandIn, [group.Key]) && !SeatAccess.MayManage(page.Visitor, group.Key) ? ProposedSeats.OwnSeats(page.At, group.Key, page.Visitor.Person!) : [];

    private static IEnumerable<(string Code, string? Value)> Facts(PlanAt at, CooperationGroup group, Phrasebook words)
    {
        yield return ("web.groups.process", at.Plan.Processes.FirstOrDefault(p => p.Key == group.Process)?.Name);
        yield return ("web.group.level", group.Level);
        yield return ("web.group.parent", group.Parent is null ? null : at.FindGroup(group.Parent)?.Name);
        yield return ("web.group.mailbox", group.Mailbox);
        yield return ("web.group.itemsIn", Deadline(group.Deadlines.ItemsIn, words));
        yield return ("web.group.documentsIn", Deadline(group.Deadlines.DocumentsIn, words));
        yield return ("web.group.callOut", group.Calls ? Deadline(group.Deadlines.CallOut, words) : words.Say("web.group.noCalls"));
        yield return ("web.group.approval", group.Calls ? words.Say($"web.group.approval.{group.CallApproval}") : null);
        yield return ("web.group.substitutes", group.Calls ? words.Say($"web.group.substitutes.{group.Substitutes}") : null);
        yield return ("web.ownWords.fact", group is { Calls: true, OwnWords: not null } ? words.Say("web.ownWords.fact.yes") : null);
        yield return ("web.group.reminders", group.RemindWorkingDaysBefore.Count == 0 ? null : words.Say("web.group.remindersBefore", string.Join(", ", group.RemindWorkingDaysBefore)));
    }

    private static string? Deadline(DeadlineRule? rule, Phrasebook words) => rule switch
    {
        null => null,
        { Days: { } days } => words.Say("web.group.days", days),
        { WorkingDays: { } days } => words.Say("web.group.workingDays", days),
        { Weekday: { } weekday } => words.Say("web.group.weekday", words.Culture.DateTimeFormat.GetDayName(weekday), rule.Weeks.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
