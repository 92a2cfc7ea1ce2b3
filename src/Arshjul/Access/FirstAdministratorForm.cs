namespace Arshjul.Access;

/// <summary>What the first administrator types.</summary>
/// <param name="Organisation">Whose year it is to be; not read when something has been imported.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Where the link to sign in with goes.</param>
/// <param name="Key">The short name the person is to have, often initials.</param>
internal sealed record FirstAdministratorForm(string Organisation, string Name, string Email, string Key);
