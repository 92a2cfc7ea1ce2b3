namespace Arshjul.Core.Access;

/// <summary>By what means a session was begun.</summary>
public enum SignInMeans
{
    /// <summary>The address that the first start prints.</summary>
    SetUp,

    /// <summary>A link that was asked for and came by mail, once.</summary>
    EmailLink,

    /// <summary>The personal link in a call or a reminder; opens the person's own page and nothing else.</summary>
    PersonalLink,

    /// <summary>A passkey (WebAuthn).</summary>
    Passkey,

    /// <summary>The organisation's own sign-in (OpenID Connect).</summary>
    OpenIdConnect,

    /// <summary>A program with a person's key; no session is begun.</summary>
    ApiKey,
}
