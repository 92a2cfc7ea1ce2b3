using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals;

namespace Arshjul.Commands.Proposing;

/// <summary>A proposal by one way to weigh.</summary>
/// <param name="Profile">The way.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="OwnCost">What it costs by the organisation's own weights, by which proposals can be compared.</param>
internal sealed record Variant(ProposalProfile Profile, PlanProposal Proposal, long OwnCost)
{
    /// <summary>Makes them one after the other; when stopped each is the best so far.</summary>
    public static IReadOnlyList<Variant> Make(ProposalRequest request, IReadOnlyList<ProposalProfile> profiles, IProgress<double>? progress, CancellationToken cancel)
    {
        var variants = new List<Variant>();
        var weights = request.At.Plan.Organisation.Weights;
        foreach (var profile in profiles)
        {
            var proposal = new YearProposal(request with { Weights = profile.Of(weights) });
            foreach (var done in proposal.Work().TakeWhile(_ => !cancel.IsCancellationRequested))
                progress?.Report((variants.Count + done) / profiles.Count);
            var result = proposal.Result();
            variants.Add(new Variant(profile, result, result.IsWhole ? OwnCostOf(proposal, profile, weights, result) : 0));
        }
        return variants;
    }

    private static long OwnCostOf(YearProposal proposal, ProposalProfile profile, ProposalWeights weights, PlanProposal result) =>
        profile == ProposalProfile.Balanced ? result.Cost : proposal.CostBy(weights);
}
