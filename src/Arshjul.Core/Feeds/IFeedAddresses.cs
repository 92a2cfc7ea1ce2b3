namespace Arshjul.Core.Feeds;

/// <summary>The secret addresses of feeds, kept by their hashes. Every change is audited.</summary>
public interface IFeedAddresses
{
    /// <summary>All addresses, or a group's; revoked ones too.</summary>
    Task<IReadOnlyList<FeedAddress>> ListAsync(string? group, CancellationToken cancel);

    /// <summary>Stores a new one, made by a person's key or <c>terminal</c>; false when the group has a working one of that name.</summary>
    Task<bool> AddAsync(FeedAddress address, string actor, CancellationToken cancel);

    /// <summary>Revokes one, by a person's key or <c>terminal</c>; false when the group has no working one of that name.</summary>
    Task<bool> RevokeAsync(string group, string name, string actor, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Notes that addresses were used, at most once a day each.</summary>
    Task TouchAsync(IReadOnlyDictionary<string, DateTime> lastUseByHash, CancellationToken cancel);
}
