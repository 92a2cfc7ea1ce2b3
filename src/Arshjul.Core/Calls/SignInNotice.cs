namespace Arshjul.Core.Calls;

/// <summary>The link to sign in with that somebody asked for. The link itself stands in no notice: <see cref="LinkPlaceholder"/> is in its place until the mail is handed over.</summary>
/// <param name="Link">The link's own number, which opens nothing without its signature.</param>
/// <param name="OrganisationName">Whose year wheel it opens.</param>
/// <param name="Minutes">How long it opens.</param>
/// <param name="To">Who asked.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant from which the link opens nothing.</param>
public sealed record SignInNotice(string Link, string OrganisationName, int Minutes, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt)
    : Notice(SignInNotice.Sort, Link, 1, To, From, At, ExpiresAt)
{
    /// <summary>The sort of mail that it is.</summary>
    public const string Sort = "sign-in";
}
