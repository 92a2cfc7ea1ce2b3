namespace Arshjul.Core.Calls;

/// <summary>Who a mail comes from: the group's mailbox, or the installation's when the group has none.</summary>
/// <param name="Name">The group's short name, "FSG Socialförvaltningen".</param>
/// <param name="Email">The address; null takes the installation's own.</param>
/// <param name="OrganisationId">What makes UIDs and Message-IDs this organisation's own.</param>
/// <param name="Language">Language of the mail: <c>sv</c> or <c>en</c>.</param>
public sealed record Sender(string Name, string? Email, string OrganisationId, string Language);
