namespace Arshjul.Core.Wheels;

/// <summary>The addresses at which the wheel is shared, kept by their hashes. Every change is audited by its maker's key.</summary>
public interface ISharedWheels
{
    /// <summary>Those that work, by name.</summary>
    Task<IReadOnlyList<SharedWheel>> ListAsync(CancellationToken cancel);

    /// <summary>The working one with a hash, or null.</summary>
    Task<SharedWheel?> FindAsync(string hash, CancellationToken cancel);

    /// <summary>Stores a new one; false when there is a working one of that name.</summary>
    Task<bool> AddAsync(SharedWheel shared, CancellationToken cancel);

    /// <summary>Revokes one; false when there is no working one of that name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="actor">Key of the person who revokes it.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> RevokeAsync(string name, string actor, DateTime nowUtc, CancellationToken cancel);
}
