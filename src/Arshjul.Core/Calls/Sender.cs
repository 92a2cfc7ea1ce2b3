using Arshjul.Core.Groups;

namespace Arshjul.Core.Calls;

/// <summary>Who a mail comes from: the group's mailbox, or the installation's when the group has none.</summary>
/// <param name="Name">The group's short name, "FSG Socialförvaltningen".</param>
/// <param name="Email">The address; null takes the installation's own.</param>
/// <param name="OrganisationId">What makes UIDs and Message-IDs this organisation's own.</param>
/// <param name="Language">Language of the mail: <c>sv</c> or <c>en</c>.</param>
public sealed record Sender(string Name, string? Email, string OrganisationId, string Language)
{
    /// <summary>What the group says in its own words. It stands here and not in the call's content, since new words are no changed call.</summary>
    public OwnWords? OwnWords { get; init; }

    /// <summary>Who convenes the group today, by name; null when nobody does, or no words are its own.</summary>
    public string? Convener { get; init; }

    /// <summary>The convener's function, "HR-chef"; null when there is none to say.</summary>
    public string? ConvenerTitle { get; init; }
}
