using Arshjul.Core.Outbox;

namespace Arshjul.Core.Access;

/// <summary>Who may come in and who is in: accounts, sessions, links to sign in with. Every change is audited by the person's key.</summary>
public interface IAccessStore
{
    /// <summary>A person's account; as it is at the beginning when nothing is stored.</summary>
    Task<Account> FindAccountAsync(string person, CancellationToken cancel);

    /// <summary>The account with an <see cref="Account.OutsideIdentity"/>, or null.</summary>
    Task<Account?> FindAccountOfAsync(string outsideIdentity, CancellationToken cancel);

    /// <summary>The accounts that are stored, by person.</summary>
    Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancel);

    /// <summary>Changes a person's account and raises its stamp; gives it as it is then.</summary>
    /// <param name="person">Key of the person.</param>
    /// <param name="change">What becomes of the account; nothing is written when it comes back the same.</param>
    /// <param name="actor">Who changes it: a person's key or <c>terminal</c>.</param>
    /// <param name="action">What is done, for the audit: <c>switch-off</c>.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<Account> ChangeAccountAsync(string person, Func<Account, Account> change, string actor, string action, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Whether anybody was ever made administrator and still is, switched off or not: then nobody can set up anew.</summary>
    Task<bool> HasAdministratorAsync(CancellationToken cancel);

    /// <summary>Makes the first administrator; false when there is one, also made at the same time by another.</summary>
    Task<bool> AddFirstAdministratorAsync(string person, DateTime nowUtc, CancellationToken cancel);

    /// <summary>The session with a hash, ended ones too, or null.</summary>
    Task<Session?> FindSessionAsync(string hash, CancellationToken cancel);

    /// <summary>Begins a session; sessions and links that ended long ago are removed.</summary>
    Task StartSessionAsync(Session session, CancellationToken cancel);

    /// <summary>Notes that a session was used, unless that was noted less than <see cref="Session.SeenStep"/> ago.</summary>
    Task TouchSessionAsync(string hash, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Ends a session; false when it had ended or there is none.</summary>
    Task<bool> EndSessionAsync(string hash, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Ends every session of a person; false when none was open.</summary>
    Task<bool> EndSessionsAsync(string person, string actor, DateTime nowUtc, CancellationToken cancel);

    /// <summary>Stores a link to sign in with.</summary>
    Task AddSignInLinkAsync(SignInLink link, string actor, CancellationToken cancel);

    /// <summary>Stores a link to sign in with and queues the mail that takes it there, both or neither.</summary>
    Task MailSignInLinkAsync(SignInLink link, OutgoingMessage mail, CancellationToken cancel);

    /// <summary>Uses up a link; null when there is none, it is too old or was used, also at the same time by another.</summary>
    Task<SignInLink?> TakeSignInLinkAsync(string hash, DateTime nowUtc, CancellationToken cancel);
}
