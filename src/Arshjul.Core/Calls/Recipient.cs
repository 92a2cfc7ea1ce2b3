namespace Arshjul.Core.Calls;

/// <summary>Somebody who gets a mail about a meeting.</summary>
/// <param name="Key">A key that is no address: the person's, the list's with a number, or the guest's.</param>
/// <param name="Name">The name to write to; null for a list.</param>
/// <param name="Email">The address.</param>
/// <param name="IsCalled">Whether the recipient is called, with an invitation; otherwise it is for information alone (sv: för kännedom).</param>
public sealed record Recipient(string Key, string? Name, string Email, bool IsCalled)
{
    /// <summary>Whether the person wants no invitation, since they follow a calendar.</summary>
    public bool WithoutInvitation { get; init; }

    /// <summary>Whether an invitation goes with the call.</summary>
    public bool IsInvited => IsCalled && !WithoutInvitation;

    /// <summary>Whether it is a person of the plan, who has a page of their own; lists and guests, whose keys have a colon, have none.</summary>
    public bool HasPage => !Key.Contains(':', StringComparison.Ordinal);
}
