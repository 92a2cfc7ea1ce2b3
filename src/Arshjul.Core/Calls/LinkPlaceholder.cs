namespace Arshjul.Core.Calls;

/// <summary>
/// What stands in a queued mail where a secret link will be: the signed link is put there as the mail is handed over, so that neither the database nor
/// a copy of it can let anybody in. The names can never be resolved (RFC 2606 §2).
/// </summary>
public static class LinkPlaceholder
{
    /// <summary>The link to sign in with, once.</summary>
    public const string SignIn = "https://sign-in-link.invalid/";

    /// <summary>The recipient's own page.</summary>
    public const string Personal = "https://personal-link.invalid/";

    /// <summary>The page where the recipient reads and approves the call of the meeting that the mail is about.</summary>
    public const string Approval = "https://approval-link.invalid/";
}
