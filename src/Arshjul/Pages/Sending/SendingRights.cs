using Arshjul.Core.Access;
using Arshjul.Core.Meetings;
using Arshjul.Web;

namespace Arshjul.Pages.Sending;

/// <summary>Who may look at what goes out, and who may stop it.</summary>
internal static class SendingRights
{
    /// <summary>Whether the visitor may open the page: whoever works with a group's calls, and the administrator, who sees numbers alone.</summary>
    public static bool MayLook(Visitor visitor) => visitor.May(Right.EditAgenda) || visitor.May(Right.ApproveCalls) || visitor.May(Right.Administer);

    /// <summary>Whether the visitor may see the mails about a meeting.</summary>
    public static bool MaySee(Visitor visitor, KnownMeeting meeting) => visitor.May(Right.EditAgenda, meeting.Groups) || visitor.May(Right.ApproveCalls, meeting.Groups);

    /// <summary>Whether the visitor may stop all sending and let it go: an emergency brake is for everybody who sends.</summary>
    public static bool MayHold(Visitor visitor) => visitor.May(Right.Convene) || visitor.May(Right.Administer);
}
