using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>Planning a year: how it stands, dates put in, a proposal taken.</summary>
internal static class PlanningEndpoints
{
    private const string Path = "/planera/{year:int:range(1900,2200)}";

    /// <summary>Maps them.</summary>
    public static void MapPlanning(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/planera", Right.Convene, page => Task.FromResult(page.Done(PlanningPaths.Of(Nearest(page.At)))));
        routes.MapPage(Path, Right.Convene, page => Task.FromResult(page.Show<PlanningPage, PlanningModel>(page.Words.Say("web.plan.title", page.Year()), PlanningBuilder.Of(page, page.Year()))));
        routes.MapDates();
        routes.MapWishes();
        routes.MapRoll();
        routes.MapSilences();
        routes.MapPage(Path + "/forslag", Right.Convene, page => Task.FromResult(Show(page, ProposalBuilder.Before(page.Year(), FormState.Empty))));
        routes.MapAction(Path + "/forslag", Right.Convene, ProposeAsync);
        routes.MapAction(Path + "/forslag/anta", Right.Convene, TakeAsync);
    }

    /// <summary>The year that the address names.</summary>
    public static int Year(this PageContext page) => int.Parse(page.Route("year"), CultureInfo.InvariantCulture);

    // In autumn the next year is what one plans.
    private static int Nearest(PlanAt at) => at.Today.Month >= 9 ? at.Today.Year + 1 : at.Today.Year;

    private static async Task<IResult> ProposeAsync(PageContext page)
    {
        try
        {
            var request = new ProposalRequest { At = page.At, Year = page.Year(), Groups = Wished(page, page.Year()) };
            return Show(page, ProposalBuilder.Of(page, await page.Get<MadeProposals>().MakeAsync(page.Visitor.Person!, request, page.Cancel), FormState.Empty));
        }
        catch (InputException wrong)
        {
            return Show(page, ProposalBuilder.Before(page.Year(), FormState.Of(await page.FormAsync(), wrong)));
        }
    }

    /// <summary>Keys of the groups with wishes for a year for which whoever asks may propose. A joint meeting changes every group's year: it is proposed by one who convenes them all.</summary>
    /// <exception cref="InputException">There are none.</exception>
    public static IReadOnlyList<string> Wished(PageContext page, int year)
    {
        var groups = YearWishes.Of(page.At.Plan.Wishes, year).GroupBy(w => w.Group, StringComparer.Ordinal)
            .Where(g => page.Visitor.May(Right.Convene, g.SelectMany(w => w.With).Append(g.Key))).Select(g => g.Key).ToList();
        return groups.Count > 0 ? groups : throw new InputException(new Sentence("proposal.noWishes", year));
    }

    private static async Task<IResult> TakeAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var (made, person) = (page.Get<MadeProposals>(), page.Visitor.Person!);
        try
        {
            if (made.Find(person, form["nummer"]) is not { IsWhole: true } proposal || proposal.Year != page.Year())
                throw new InputException(new Sentence("web.plan.proposal.gone"));
            var count = 0;
            await page.ChangeAsync("take-proposal", string.Join(' ', proposal.Meetings.SelectMany(m => m.Groups).Distinct(StringComparer.Ordinal)), at =>
            {
                var plan = PreliminaryPlan.Of(proposal, at.Plan);
                count = plan.Laid.Count;
                var source = new WheelSource(page.Words.Say("web.plan.proposal.source"), MeetingsFile.Write(plan.Laid, plan.Gone, plan.Cancelled, at.Words.Say("proposal.replaced")));
                return WheelImport.Prepare(at.Plan, [source], at.Today, () => Guid.NewGuid().ToString("N")).After;
            });
            made.Forget(person);
            return page.Done(PlanningPaths.Of(page.Year()), new Sentence("web.plan.proposal.taken", count, page.Year()));
        }
        catch (InputException wrong)
        {
            return Show(page, ProposalBuilder.Before(page.Year(), FormState.Of(form, wrong)));
        }
    }

    private static IResult Show(PageContext page, ProposalModel model) => page.Show<ProposalPage, ProposalModel>(page.Words.Say("web.plan.proposal.title", model.Year), model, model.Form.Status);
}
