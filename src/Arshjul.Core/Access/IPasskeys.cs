namespace Arshjul.Core.Access;

/// <summary>The passkeys that are known. Adding and removing is audited by the person's key.</summary>
public interface IPasskeys
{
    /// <summary>A person's, by when they were made.</summary>
    Task<IReadOnlyList<Passkey>> ListAsync(string person, CancellationToken cancel);

    /// <summary>The one with a hash, or null.</summary>
    Task<Passkey?> FindAsync(string hash, CancellationToken cancel);

    /// <summary>Adds one; false when it is known already or the person has <see cref="Passkey.MostOfOne"/>.</summary>
    Task<bool> AddAsync(Passkey passkey, CancellationToken cancel);

    /// <summary>Notes that one was used; false when it is gone or, of two that count the same, this is not the first.</summary>
    /// <param name="hash">Which one.</param>
    /// <param name="signCount">How many times its device has signed, as it says.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> UseAsync(string hash, long signCount, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Removes one of a person's; false when they have none such.</summary>
    Task<bool> RemoveAsync(string person, string hash, DateTime nowUtc, CancellationToken cancel);
}
