namespace Arshjul.Core.Feeds;

/// <summary>The secret addresses of feeds, kept by their hashes. Every change is audited.</summary>
public interface IFeedAddresses
{
    /// <summary>All addresses, or a person's own; revoked ones too.</summary>
    Task<IReadOnlyList<FeedAddress>> ListAsync(string? owner, CancellationToken cancel);

    /// <summary>Stores a new one, made by a person's key or <c>terminal</c>; false when its owner has a working one of that name for the same.</summary>
    Task<bool> AddAsync(FeedAddress address, string actor, CancellationToken cancel);

    /// <summary>Revokes the one with a hash, by a person's key or <c>terminal</c>; false when none such works.</summary>
    Task<bool> RevokeAsync(string hash, string actor, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Gives a working one a new secret: the old one ends in the same moment. False when none such works.</summary>
    Task<bool> RotateAsync(string hash, string newHash, string actor, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Of some people, those to whom a call has left that was not withdrawn since, each with the meeting.</summary>
    Task<IReadOnlySet<(string Person, string Meeting)>> CalledAsync(IReadOnlyCollection<string> people, CancellationToken cancel);

    /// <summary>Notes that addresses were used, at most once a day each.</summary>
    Task TouchAsync(IReadOnlyDictionary<string, DateTime> lastUseByHash, CancellationToken cancel);
}
