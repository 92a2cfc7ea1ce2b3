using Arshjul.Core.Calls;
using Arshjul.Delivery.Calendars;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>The writer of invitations, with a secret that everybody knows.</summary>
internal static class Invitations
{
    public static InvitationUids Uids { get; } = new("not a secret"u8.ToArray());

    public static CalendarInvitation Sample { get; } = new(Uids);
}
