using Arshjul.Web.Forms;

namespace Arshjul.Pages.Subscribing;

/// <summary>How a person's meetings come into their calendars.</summary>
public sealed record CalendarModel
{
    /// <summary>Addresses that work.</summary>
    public required IReadOnlyList<OwnAddress> Addresses { get; init; }

    /// <summary>What an address can carry, in words.</summary>
    public required IReadOnlyList<(string Value, string Text)> Carries { get; init; }

    /// <summary>How long cancelled meetings can be shown.</summary>
    public required IReadOnlyList<(string Value, string Text)> Cancelled { get; init; }

    /// <summary>When the calendar can remind.</summary>
    public required IReadOnlyList<(string Value, string Text)> Alarms { get; init; }

    /// <summary>How far back it can go.</summary>
    public required IReadOnlyList<(string Value, string Text)> Back { get; init; }

    /// <summary>How far ahead it can go.</summary>
    public required IReadOnlyList<(string Value, string Text)> Ahead { get; init; }

    /// <summary>Whether calls bring invitations.</summary>
    public required bool IsInvited { get; init; }

    /// <summary>Whether an address of theirs carries meetings that they are also invited to.</summary>
    public required bool SeesTwice { get; init; }

    /// <summary>The form that makes a new address.</summary>
    public required FormState Form { get; init; }
}
