using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Web;

namespace Arshjul.Api.V1;

/// <summary>What a program can read.</summary>
internal static class ReadingOperations
{
    /// <summary>Where a year is.</summary>
    public const string YearPath = "/api/v1/years/{year:int:range(1900,2200)}";

    /// <summary>Where a meeting is.</summary>
    public const string MeetingPath = "/api/v1/meetings/{meeting}";

    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new()
        {
            Method = HttpMethods.Get, Path = YearPath + "/wheel", Id = "readWheel", Scope = ApiScopes.Read, Right = Right.ReadOrganisation, Result = typeof(WheelAnswer), IsMarked = true,
            Answer = page => Task.FromResult(Marked(WheelAnswer.Of(page, YearOf(page)))),
        },
        new()
        {
            Method = HttpMethods.Get, Path = "/api/v1/groups", Id = "listGroups", Scope = ApiScopes.Read, Right = Right.ReadOrganisation, Query = ListParts.Fields, Result = typeof(ListAnswer<GroupAnswer>),
            Answer = page => Plain(ListParts.Of(page, [.. page.At.Plan.Groups.Where(g => Reaches(page, [g.Key]))], GroupAnswer.Of)),
        },
        new()
        {
            Method = HttpMethods.Get, Path = "/api/v1/meetings", Id = "listMeetings", Scope = ApiScopes.Read, Right = Right.ReadOrganisation, Result = typeof(ListAnswer<MeetingAnswer>),
            Query = [("year", typeof(int)), ("group", typeof(string)), .. ListParts.Fields],
            Answer = page => Plain(ListParts.Of(page, Meetings(page), m => MeetingAnswer.Of(page.At, m))),
        },
        new()
        {
            Method = HttpMethods.Get, Path = MeetingPath, Id = "readMeeting", Scope = ApiScopes.Read, Right = Right.ReadGroup, Result = typeof(MeetingDetails), IsMarked = true,
            Answer = async page => Marked(await DetailsAsync(page, page.At)),
        },
    ];

    /// <summary>The year that the address names.</summary>
    public static int YearOf(PageContext page) => int.Parse(page.Route("year"), CultureInfo.InvariantCulture);

    /// <summary>The last call of the meeting that the address names, when it is needed to say what goes out next.</summary>
    public static Task<Call?> LastCallAsync(PageContext page, PlanAt at) => PendingLook.LastAsync(page.Get<IWheelStore>(), at, at.FindMeeting(page.Route("meeting"))!, page.Cancel);

    /// <summary>All about the meeting that the address names, in a plan.</summary>
    public static async Task<MeetingDetails> DetailsAsync(PageContext page, PlanAt at) =>
        MeetingDetails.Of(at, at.FindMeeting(page.Route("meeting"))!, await LastCallAsync(page, at));

    /// <summary>Facts with the mark on which a change may be built.</summary>
    public static IResult Marked<T>(T facts) => new ApiResult<T>(facts, ApiJson.MarkOf(facts));

    private static List<KnownMeeting> Meetings(PageContext page)
    {
        var group = page.Http.Request.Query["group"];
        var year = ListParts.Number(page, "year", page.At.Today.Year, FirstYear, LastYear);
        return [.. YearMeetings.Of(page.At, year, group.Count == 0 ? null : group.ToString()).Where(m => Reaches(page, m.Groups))];
    }

    // A key for some groups sees nothing of the others.
    private static bool Reaches(PageContext page, IReadOnlyList<string> groups) => page.Visitor.Key!.Groups is { Count: 0 } || groups.Any(g => page.Visitor.Key.Groups.Contains(g, StringComparer.Ordinal));

    private static Task<IResult> Plain<T>(T facts) => Task.FromResult<IResult>(new ApiResult<T>(facts));
}
