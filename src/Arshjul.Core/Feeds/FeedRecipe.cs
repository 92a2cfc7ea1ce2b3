using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Wheels;

namespace Arshjul.Core.Feeds;

/// <summary>What a feed is made of. Addresses with the same recipe give the same bytes.</summary>
/// <param name="Scope">Whose dates it carries.</param>
/// <param name="Of">Key of the group, process or person; empty for the organisation.</param>
/// <param name="Content">What was chosen.</param>
public sealed record FeedRecipe(FeedScope Scope, string Of, FeedContent Content)
{
    /// <summary>Whether it tells the dates and no more, as to those who take no part: no place, no agenda, no way in.</summary>
    public bool DatesAlone { get; init; } = Scope is FeedScope.Process or FeedScope.Organisation;

    /// <summary>All of a group's meetings as most want them.</summary>
    public static FeedRecipe OfGroup(string group) => new(FeedScope.Group, group, new FeedContent());

    /// <summary>The recipe of an address, or null when it gives nothing: what it carries is gone, or its owner has left the place that gave them the right to it.</summary>
    public static FeedRecipe? Behind(PlanAt at, FeedAddress address) =>
        address.RevokedAt is null && IsThere(at, address.Scope, address.Of) && MayHave(at, address.Owner, address.Scope, address.Of) ? new FeedRecipe(address.Scope, address.Of, address.Content) : null;

    /// <summary>The recipe of the open feed of a shared wheel, or null when what it shows is gone.</summary>
    public static FeedRecipe? Behind(PlanAt at, SharedWheel shared)
    {
        var (scope, of) = shared.Group is { } group ? (FeedScope.Group, group) : shared.Process is { } process ? (FeedScope.Process, process) : (FeedScope.Organisation, "");
        return shared.HasFeed && IsThere(at, scope, of) ? new FeedRecipe(scope, of, new FeedContent()) { DatesAlone = true } : null;
    }

    /// <summary>Whether a person may have a feed; everybody for the empty key, which is the installation's own.</summary>
    public static bool MayHave(PlanAt at, string owner, FeedScope scope, string of) => scope switch
    {
        FeedScope.Person => owner == of && HasSeat(at, owner, _ => true),
        FeedScope.Convening => owner == of && HasSeat(at, owner, s => s.Role == SeatRole.Convener),
        _ when owner.Length == 0 => true,
        FeedScope.Group => HasSeat(at, owner, s => s.Group == of),
        _ => HasSeat(at, owner, _ => true),
    };

    private static bool IsThere(PlanAt at, FeedScope scope, string of) => scope switch
    {
        FeedScope.Group => at.FindGroup(of) is not null,
        FeedScope.Process => at.Plan.Processes.Any(p => p.Key == of),
        _ => true,
    };

    private static bool HasSeat(PlanAt at, string person, Func<Seat, bool> which) =>
        at.Plan.Seats.Any(s => which(s) && at.FindGroup(s.Group) is not null && s.HolderOn(at.Today) == person);
}
