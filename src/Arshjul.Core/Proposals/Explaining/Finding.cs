using Arshjul.Core.Proposals.Rules;
using Arshjul.Core.Proposals.Search;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Explaining;

/// <summary>That a rule is broken somewhere, and what that costs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Lane">The lane in which it is told.</param>
/// <param name="Slot">The meeting at which it is told.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Why">It in few words.</param>
internal sealed record Finding(ProposalRule Rule, Lane Lane, int Slot, int Cost, Sentence Why);
