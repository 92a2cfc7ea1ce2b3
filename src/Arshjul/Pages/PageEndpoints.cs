using Arshjul.Pages.Administration;
using Arshjul.Pages.Approving;
using Arshjul.Pages.FollowingUp;
using Arshjul.Pages.ForeignCalendars;
using Arshjul.Pages.Groups;
using Arshjul.Pages.Home;
using Arshjul.Pages.Logs;
using Arshjul.Pages.Meetings;
using Arshjul.Pages.Mine;
using Arshjul.Pages.Papers;
using Arshjul.Pages.Passkeys;
using Arshjul.Pages.Planning;
using Arshjul.Pages.Points;
using Arshjul.Pages.Sending;
using Arshjul.Pages.SignIn;
using Arshjul.Pages.Start;
using Arshjul.Pages.Subscribing;
using Arshjul.Pages.Undoing;
using Arshjul.Pages.Wheels;

namespace Arshjul.Pages;

/// <summary>All pages, feature by feature.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapApprovals();
        routes.MapCalendar();
        routes.MapForeignCalendars();
        routes.MapGroups();
        routes.MapHome();
        routes.MapStart();
        routes.MapSignIn();
        routes.MapLog();
        routes.MapMeetings();
        routes.MapMine();
        routes.MapPapers();
        routes.MapPasskeys();
        routes.MapPlanning();
        routes.MapPoints();
        routes.MapSending();
        routes.MapFollowUps();
        routes.MapSettings();
        routes.MapUndo();
        routes.MapWheel();
    }
}
