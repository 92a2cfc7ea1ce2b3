using Arshjul.Core.Organisations;

namespace Arshjul.Core.Proposals;

/// <summary>A way to weigh the soft rules, by name, for proposals side by side (sv: variant).</summary>
/// <param name="Name">Its name in the words, <c>proposal.profile.…</c>, and in what programs read.</param>
/// <param name="Of">Its weights, made of the organisation's own.</param>
public sealed record ProposalProfile(string Name, Func<ProposalWeights, ProposalWeights> Of)
{
    /// <summary>The organisation's own weights.</summary>
    public static ProposalProfile Balanced { get; } = new("balanced", w => w);

    /// <summary>The profiles that are compared, in order.</summary>
    public static IReadOnlyList<ProposalProfile> Compared { get; } =
    [
        new("even", w => w with { EvenSpread = Times(w.EvenSpread, 6) }),
        new("weekday", w => w with { OtherWeekday = Times(w.OtherWeekday, 8), WeekdayOrder = Times(w.WeekdayOrder, 6) }),
        new("bridgeDays", w => w with { BridgeDay = Times(w.BridgeDay, 8), ShortenedDay = Times(w.ShortenedDay, 8), SchoolHoliday = Times(w.SchoolHoliday, 8) }),
        Balanced,
    ];

    private static int Times(int weight, int factor) => Math.Min(1000, Math.Max(1, weight) * factor);
}
