using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>What representatives propose for their own party's seats, and what the convener answers. The audit names the group alone.</summary>
internal static class ProposalEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapProposals(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/grupper/{group}/foresla", Right.HandIn, page => Task.FromResult(Owns(page) ? ShowPropose(page, FormState.Empty) : PageContext.Nothing()));
        routes.MapAction("/grupper/{group}/foresla", Right.HandIn, page => Owns(page) ? ProposeAsync(page) : Task.FromResult(PageContext.Nothing()));
        routes.MapAction("/grupper/{group}/foresla/{proposal}/ta-tillbaka", Right.HandIn, WithdrawAsync);
        routes.MapManaged("/grupper/{group}/forslag/{proposal}", page => Task.FromResult(Show(page, FormState.Empty)), null);
        routes.MapManaged("/grupper/{group}/forslag/{proposal}/godta", null, page => DecideAsync(page, "seat-confirm", "web.proposal.confirmed.done", (at, form, by, now) => ProposedSeats.Confirm(at, page.Group().Key, page.Route("proposal"), by, now)));
        routes.MapManaged("/grupper/{group}/forslag/{proposal}/avboj", null, page => DecideAsync(page, "seat-decline", "web.proposal.declined.done", (at, form, by, now) => ProposedSeats.Decline(at, page.Group().Key, page.Route("proposal"), by, form["reply"], now)));
    }

    private static bool Owns(PageContext page) => GroupBuilder.OwnSeats(page, page.Group()).Count > 0;

    private static SeatProposal? Find(PageContext page, bool isOwn) =>
        page.At.Plan.SeatProposals.FirstOrDefault(p => p.Group == page.Route("group") && p.Key == page.Route("proposal") && p.IsOpen && (!isOwn || p.By == page.Visitor.Person));

    private static IResult ShowPropose(PageContext page, FormState form)
    {
        var seats = GroupBuilder.OwnSeats(page, page.Group()).Select(s => (s.Key, $"{SeatLines.Called(s, page.Words)}: {(s.HolderOn(page.At.Today) is { } holder ? page.At.NameOf(holder) : page.Words.Say("web.seat.vacant"))}"));
        return page.Show<ProposePage, ProposeModel>(page.Words.Say("web.proposal.new"), new ProposeModel(page.Group().Key, page.Group().Name, [("", page.Words.Say("web.choose")), .. seats], form), form.Status);
    }

    private static async Task<IResult> ProposeAsync(PageContext page)
    {
        var (form, group) = (await page.FormAsync(), page.Group().Key);
        var proposed = new SeatProposalForm { Seat = form["seat"], Name = form["name"], Email = form["email"], From = form["from"] };
        try
        {
            await page.ChangeAsync("seat-propose", group, at => ProposedSeats.Propose(at, group, page.Visitor.Person!, proposed, Now(page)));
            return page.Done(GroupPaths.Of(group), new Sentence("web.proposal.sent"));
        }
        catch (InputException wrong)
        {
            return ShowPropose(page, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> WithdrawAsync(PageContext page)
    {
        if (Find(page, isOwn: true) is not { } proposal)
            return PageContext.Nothing();
        await page.ChangeAsync("seat-withdraw", proposal.Group, at => ProposedSeats.Withdraw(at, proposal.Group, proposal.Key, page.Visitor.Person!));
        return page.Done(GroupPaths.Of(proposal.Group), new Sentence("web.proposal.withdrawn"));
    }

    private static IResult Show(PageContext page, FormState form)
    {
        if (Find(page, isOwn: false) is not { } proposal)
            return PageContext.Nothing();
        var (at, words) = (page.At, page.Words);
        var known = ProposedSeats.Known(at.Plan, proposal);
        var person = proposal.Name is null ? "" : known is null ? words.Say(proposal.Email is null ? "web.proposal.newBare" : "web.proposal.newPerson", proposal.Name, proposal.Email) : words.Say("web.proposal.known", known.Name);
        var who = words.Say("web.proposal.by", at.NameOf(proposal.By), Spoken.Day(words, DateOnly.FromDateTime(at.Zone.ToLocal(proposal.At))));
        return page.Show<DecidePage, DecideModel>(words.Say("web.proposal.title"), new DecideModel(proposal.Group, page.Group().Name, proposal.Key, ProposalLines.Of(at, proposal, words), who, person, form), form.Status);
    }

    private static async Task<IResult> DecideAsync(PageContext page, string action, string notice, Func<PlanAt, FormInput, string, DateTime, YearPlan> decide)
    {
        if (Find(page, isOwn: false) is not { } proposal)
            return PageContext.Nothing();
        var form = await page.FormAsync();
        try
        {
            await page.ChangeAsync(action, proposal.Group, at => decide(at, form, page.Visitor.Person!, Now(page)));
            return page.Done(GroupPaths.Of(proposal.Group), new Sentence(notice));
        }
        catch (InputException wrong)
        {
            return Show(page, FormState.Of(form, wrong));
        }
    }

    private static DateTime Now(PageContext page) => page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
}
