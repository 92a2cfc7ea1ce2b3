using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Setup;

/// <summary>A wish in the year that is proposed, with the meetings there are already.</summary>
internal sealed record WishYear
{
    public required Wish Wish { get; init; }

    public required CooperationGroup Group { get; init; }

    /// <summary>Meetings that stay: decided, begun or held.</summary>
    public required IReadOnlyList<KnownMeeting> Decided { get; init; }

    /// <summary>Meetings of the preliminary plan, which a proposal may lay anew.</summary>
    public required IReadOnlyList<KnownMeeting> Present { get; init; }

    /// <summary>The pinned days, but for those decided.</summary>
    public required IReadOnlyList<DateOnly> Pins { get; init; }

    public string Id => $"{Wish.Group}/{Wish.Key}";

    /// <summary>All groups that meet.</summary>
    public IReadOnlyList<string> Groups => [Wish.Group, .. Wish.With];

    /// <summary>"FSG", "FSG (beredning)".</summary>
    public object Label => Wish.Kind == MeetingKind.Ordinary ? Group.Label : new Sentence("proposal.kind", Group.Label, new Sentence("kind." + Wish.Kind));

    /// <summary>The wishes that hold in the year, for the groups asked for.</summary>
    public static IReadOnlyList<WishYear> Of(ProposalRequest request) =>
        [.. YearWishes.Of(request.At.Plan.Wishes, request.Year)
            .Where(w => request.Groups.Count == 0 || request.Groups.Contains(w.Group, StringComparer.Ordinal))
            .OrderBy(w => w.Group, StringComparer.Ordinal).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Select(w => Of(request, w))];

    private static WishYear Of(ProposalRequest request, Wish wish)
    {
        var meetings = request.At.MeetingsOf(wish.Group).Where(m => m.Stands && m.Kind == wish.Kind && m.Date!.Value.Year == request.Year).ToLookup(m => IsDecided(request.At, m));
        var decided = meetings[true].Select(m => m.Date!.Value).ToHashSet();
        var asked = request.Pins.Where(p => p.Group == wish.Group && wish.Kind == MeetingKind.Ordinary).Select(p => p.Date);
        return new WishYear
        {
            Wish = wish,
            Group = request.At.FindGroup(wish.Group)!,
            Decided = [.. meetings[true]],
            Present = [.. meetings[false]],
            Pins = [.. wish.Pins.Concat(asked).Where(d => d.Year == request.Year && !decided.Contains(d)).Distinct().Order()],
        };
    }

    /// <summary>Whether a meeting stays where it is: decided, called to or past.</summary>
    private static bool IsDecided(PlanAt at, KnownMeeting meeting) =>
        meeting.Status == MeetingStatus.Decided || meeting.Date <= at.Today || at.SentCallsOf(meeting.Key).Count > 0;
}
