using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>
/// What representatives propose for their own party's seats and the convener confirms or declines. One proposal of a seat waits at a time, and
/// it holds only as long as the seat is held by whoever held it then.
/// </summary>
public static class ProposedSeats
{
    /// <summary>The seats of a person's own party in a group: those of each party for which the person sits there today, not only to read.</summary>
    public static IReadOnlyList<Seat> OwnSeats(PlanAt at, string group, string person)
    {
        var there = at.Plan.Seats.Where(s => s.Group == group && s.Party is not null && !(s.Until < at.Today)).ToList();
        var parties = there.Where(s => s.HolderOn(at.Today) == person && GroupRights.Gives(s.Role, Right.HandIn)).Select(s => s.Party).ToHashSet(StringComparer.Ordinal);
        return [.. there.Where(s => parties.Contains(s.Party))];
    }

    /// <summary>The proposals of a group that wait, the oldest first.</summary>
    public static IReadOnlyList<SeatProposal> Open(PlanAt at, string group) =>
        [.. at.Plan.SeatProposals.Where(p => p.Group == group && p.IsOpen && Find(at.Plan, p) is not null).OrderBy(p => p.At)];

    /// <summary>The plan with a proposal by somebody for a seat of their own party.</summary>
    /// <exception cref="InputException">The seat is not their party's, has a proposal that waits, or a field is wrong.</exception>
    public static YearPlan Propose(PlanAt at, string group, string person, SeatProposalForm form, DateTime nowUtc)
    {
        var typed = new TypedInput();
        var seat = OwnSeats(at, group, person).FirstOrDefault(s => s.Key == form.Seat?.Trim());
        var (name, email, from) = (typed.Text("name", form.Name), typed.Mail("email", form.Email), typed.Date("from", form.From, at.Today.Year) ?? at.Today);
        if (seat is null)
            typed.Wrong("seat", "edit.proposal.party");
        else if (Open(at, group).Any(p => p.Seat == seat.Key))
            typed.Wrong("seat", "edit.proposal.twice");
        else if (name is null && email is null && seat.HolderOn(from) is null)
            typed.Wrong("name", "edit.proposal.vacant");
        if (name is null && email is not null)
            typed.Wrong("name", "edit.blank");
        if (from < at.Today)
            typed.Wrong("from", "edit.proposal.past", at.Today);
        else if (seat is not null && (from < seat.From || from > seat.Until))
            typed.Wrong("from", "edit.seat.outside");
        typed.ThrowIfAny();
        var proposal = new SeatProposal
        {
            Group = group,
            Key = ReadableKey.Of("", "forslag", at.Plan.SeatProposals.Where(p => p.Group == group).Select(p => p.Key)),
            Seat = seat!.Key,
            Name = name,
            Email = email,
            From = from,
            Holder = seat.HolderOn(from),
            By = person,
            At = nowUtc,
        };
        return at.Plan with { SeatProposals = [.. at.Plan.SeatProposals, proposal] };
    }

    /// <summary>The plan without one's own proposal that waits.</summary>
    /// <exception cref="InputException">There is none, or it has been decided.</exception>
    public static YearPlan Withdraw(PlanAt at, string group, string key, string person)
    {
        var proposal = Waiting(at, group, key);
        return proposal.By == person ? at.Plan with { SeatProposals = at.Plan.SeatProposals.Without(proposal) } : throw EditedPlan.Refusal("edit.proposal.gone");
    }

    /// <summary>The plan with a proposal confirmed and what it proposes done, from today when its day has been.</summary>
    /// <exception cref="InputException">It does not wait, or the seat has another holder than when it was proposed.</exception>
    public static YearPlan Confirm(PlanAt at, string group, string key, string by, DateTime nowUtc)
    {
        var proposal = Waiting(at, group, key);
        var from = proposal.From < at.Today ? at.Today : proposal.From;
        if (Find(at.Plan, proposal)?.HolderOn(from) != proposal.Holder)
            throw EditedPlan.Refusal("edit.proposal.changed");
        var plan = proposal.Name is null
            ? SeatEdits.Vacate(at, group, proposal.Seat, Written(from.AddDays(-1)))
            : SeatEdits.Hold(at, group, proposal.Seat, Known(at.Plan, proposal)?.Key, Written(from), Known(at.Plan, proposal) is null ? new PersonForm { Name = proposal.Name, Email = proposal.Email } : null);
        return Decided(plan, proposal, proposal with { DecidedAt = nowUtc, DecidedBy = by, IsConfirmed = true });
    }

    /// <summary>The plan with a proposal declined. Fault field <c>reply</c>.</summary>
    /// <exception cref="InputException">It does not wait, or nothing is answered.</exception>
    public static YearPlan Decline(PlanAt at, string group, string key, string by, string? reply, DateTime nowUtc)
    {
        var proposal = Waiting(at, group, key);
        var typed = new TypedInput();
        var said = typed.Needed("reply", reply);
        typed.ThrowIfAny();
        return Decided(at.Plan, proposal, proposal with { DecidedAt = nowUtc, DecidedBy = by, Reply = said });
    }

    /// <summary>Whom a proposal means among the people: whoever has the address, or the name when it has none; null for somebody new.</summary>
    public static Person? Known(YearPlan plan, SeatProposal proposal) => proposal.Email is { } email
        ? plan.People.FirstOrDefault(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase))
        : plan.People.FirstOrDefault(p => p.Name == proposal.Name);

    private static YearPlan Decided(YearPlan plan, SeatProposal old, SeatProposal now) => plan with { SeatProposals = plan.SeatProposals.Replace(old, now) };

    private static SeatProposal Waiting(PlanAt at, string group, string key) =>
        at.Plan.SeatProposals.FirstOrDefault(p => p.Group == group && p.Key == key && p.IsOpen) ?? throw EditedPlan.Refusal("edit.proposal.gone");

    private static Seat? Find(YearPlan plan, SeatProposal proposal) => plan.Seats.FirstOrDefault(s => s.Group == proposal.Group && s.Key == proposal.Seat);

    private static string Written(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
