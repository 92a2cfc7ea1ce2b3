using Arshjul.Core.Meetings;
using Arshjul.Core.Proposals;
using Arshjul.Core.Words;

namespace Arshjul.Api.V1;

/// <summary>A year as it could be laid; nothing was stored.</summary>
/// <param name="Year">The year.</param>
/// <param name="Whole">Whether all that must hold holds.</param>
/// <param name="ProvedBest">Whether no other year costs less.</param>
/// <param name="Cost">What the soft rules cost together.</param>
/// <param name="Meetings">The meetings in order of time.</param>
/// <param name="Replaced">Keys of preliminary meetings whose days are not taken.</param>
/// <param name="Notes">What is missing, or broken.</param>
/// <param name="Conflicts">Wishes that cannot all hold, and what giving each up would bring.</param>
internal sealed record ProposalAnswer(
    int Year, bool Whole, bool ProvedBest, long Cost, IReadOnlyList<ProposalAnswer.ProposedAnswer> Meetings, IReadOnlyList<string> Replaced, IReadOnlyList<string> Notes, IReadOnlyList<IReadOnlyList<ProposalAnswer.WishAnswer>> Conflicts)
{
    /// <summary>The answer about a proposal.</summary>
    public static ProposalAnswer Of(PlanProposal proposal, Phrasebook words) => new(
        proposal.Year,
        proposal.IsWhole,
        proposal.IsProvedBest,
        proposal.Cost,
        [.. proposal.Meetings.Select(m => new ProposedAnswer(m.Key, m.Groups, m.Kind, m.Date, m.Start, m.End, m.IsDecided, m.IsPinned, m.Cost, [.. m.Reasons.Select(words.Say)], [.. m.Alternatives.Select(a => new OtherDayAnswer(a.Date, a.Start, a.End, a.Cost, [.. a.Why.Select(words.Say)]))]))],
        proposal.Replaced,
        [.. proposal.Notes.Concat(proposal.Broken).Select(words.Say)],
        [.. proposal.Conflicts.Select(c => c.Wishes.Select(w => new WishAnswer(words.Say(w.Told), words.Say(w.GivenUp), w.Helps)).ToList())]);

    /// <summary>A meeting; its key is null for one that is new.</summary>
    internal sealed record ProposedAnswer(
        string? Key, IReadOnlyList<string> Groups, MeetingKind Kind, DateOnly Date, TimeOnly? Start, TimeOnly? End, bool Decided, bool Pinned, int Cost, IReadOnlyList<string> Reasons, IReadOnlyList<OtherDayAnswer> Alternatives);

    /// <summary>Another day, and how much more the year costs with it.</summary>
    internal sealed record OtherDayAnswer(DateOnly Date, TimeOnly? Start, TimeOnly? End, long Cost, IReadOnlyList<string> Why);

    /// <summary>A wish among those that cannot all hold.</summary>
    internal sealed record WishAnswer(string What, string GivenUp, bool Helps);
}
