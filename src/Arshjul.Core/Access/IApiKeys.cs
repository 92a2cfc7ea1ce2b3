namespace Arshjul.Core.Access;

/// <summary>The keys of programs, kept by their hashes. Every change is audited by its maker's key.</summary>
public interface IApiKeys
{
    /// <summary>All keys by name, revoked ones too.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel);

    /// <summary>The working key with a hash, or null.</summary>
    Task<ApiKey?> FindAsync(string hash, CancellationToken cancel);

    /// <summary>Stores a new one; false when there is a working one of that name.</summary>
    Task<bool> AddAsync(ApiKey key, CancellationToken cancel);

    /// <summary>Revokes one; false when there is no working one of that name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="actor">Who revokes it: a person's key or <c>terminal</c>.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> RevokeAsync(string name, string actor, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Notes that a key was used, at most once a day.</summary>
    Task TouchAsync(string hash, DateTime nowUtc, CancellationToken cancel);
}
