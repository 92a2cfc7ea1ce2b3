using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.Editing;

/// <summary>A plan that is edited by hand: FSG and VSG meet each month of the autumn of 2026, FSG looked at on 1 September.</summary>
internal static class EditPlans
{
    public static readonly DateTime Now = new(2026, 9, 1, 10, 0, 0, DateTimeKind.Unspecified);

    public static readonly DateOnly Today = new(2026, 9, 1);

    public static YearPlan Plan { get; } = new()
    {
        Organisation = new Organisation { Key = "sof", Name = "Socialförvaltningen", Id = "prov" },
        Processes = [new Process { Key = "facklig", Name = "Facklig" }],
        People = [.. new[] { "aa", "bb", "cc", "dd" }.Select(k => new Person { Key = k, Name = k.ToUpperInvariant(), Email = k + "@sof.example" })],
        Groups = [Group("fsg", "FSG", null), Group("vsg", "VSG", "fsg")],
        Seats =
        [
            Seat("sammankallande", SeatRole.Convener, "bb", "HR", null), Seat("kommunal", SeatRole.Member, "cc", null, "Kommunal"),
            Seat("kommunal-2", SeatRole.Substitute, null, null, "Kommunal"),
        ],
        Meetings = [.. new[] { 5, 9, 10, 11, 12 }.Select(m => Meeting($"fsg-{m}", m, "fsg")), Meeting("gemensamt", 11, "fsg", "vsg") with { Date = new DateOnly(2026, 11, 25) }],
        Points =
        [
            Point("ekonomi", 1) with { Owners = ["EC"] }, Point("sjuktal", 1), Point("ovrigt", 9) with { Section = "dialog" },
            Point("budget", 5) with { Rule = new MonthsRule { Months = [10] } },
        ],
        Items =
        [
            new AddedItem { Group = "fsg", Key = "flytt", Meeting = "fsg-9", Title = "Flytten", Owners = ["FC"], Known = new(2026, 6, 1) },
            new AddedItem { Group = "fsg", Key = "nytt", Meeting = "fsg-10", Title = "Nytt i dag", Known = Today },
        ],
        FollowUps = [new FollowUp { Group = "fsg", Key = "risk", Text = "Riskbedömningen", Known = new(2026, 5, 12), Due = new() { From = new(2026, 9, 1) } }],
        Questions = [new OpenQuestion { Group = "fsg", Key = "parkering", Text = "Får vi fler platser?", AskedBy = "Kommunal", Known = new(2026, 5, 12) }],
    };

    public static PlanAt At { get; } = new(Plan, Now);

    public static KnownMeeting September => At.FindMeeting("fsg-9")!;

    public static KnownMeeting October => At.FindMeeting("fsg-10")!;

    public static PlanAt On(this YearPlan plan, DateTime? now = null) => new(plan, now ?? Now);

    /// <summary>The ids on a meeting's agenda, section by section.</summary>
    public static string Ids(this PlanAt at, string meeting) =>
        string.Join(" | ", at.PlacesOf(at.FindMeeting(meeting)!).Select(s => string.Join(" ", s.Ids.Select(i => i.StartsWith("point:", StringComparison.Ordinal) ? i.Split('/')[1] : i.Split('/')[^1]))));

    public static AgendaItem Item(this PlanAt at, string meeting, string id) => at.AgendaOf(at.FindMeeting(meeting)!).Items.First(i => i.Id == id);

    /// <summary>The id of a point that stands on a meeting's agenda.</summary>
    public static string PointId(this PlanAt at, string meeting, string point) => at.AgendaOf(at.FindMeeting(meeting)!).Items.First(i => i.Id.StartsWith($"point:fsg/{point}/", StringComparison.Ordinal)).Id;

    /// <summary>The plan after a call of a meeting, with all that is on its agenda, was sent at a moment.</summary>
    public static YearPlan Called(this YearPlan plan, string meeting, DateTime utc)
    {
        var at = new PlanAt(plan, utc);
        return plan with
        {
            SentCalls = [.. plan.SentCalls, new SentCall { Meeting = meeting, Version = 1, Kind = CallKind.First, Sequence = 0, MadeAt = utc, Hash = "00", Items = [.. at.AgendaOf(at.FindMeeting(meeting)!).Items.Select(i => new NumberedItem(i.Id, i.Number))] }],
        };
    }

    /// <summary>The faults of a refusal, each with its field before it.</summary>
    public static string Refused(Action act) => string.Join(" ", Assert.Throws<InputException>(act).ByField.Select(f => f.Field.Length == 0 ? f.Fault.Code : $"{f.Field}={f.Fault.Code}"));

    /// <summary>What a refusal says in Swedish.</summary>
    public static string Said(Action act) => string.Join(" ", Assert.Throws<InputException>(act).Faults.Select(Phrasebook.In("sv").Say));

    private static CooperationGroup Group(string key, string name, string? parent) => new()
    {
        Key = key,
        Name = name,
        ShortName = name,
        Process = "facklig",
        Parent = parent,
        Mailbox = key + "@sof.example",
        Deadlines = new GroupDeadlines { ItemsIn = new DeadlineRule { Days = 10 } },
        Forms = [new AgendaForm { Sections = [new SectionForm { Key = "info", Title = "Information" }, new SectionForm { Key = "dialog", Title = "Dialog" }] }],
    };

    private static Seat Seat(string key, SeatRole role, string? person, string? title, string? party) =>
        new() { Group = "fsg", Key = key, Role = role, Title = title, Party = party, Holders = person is null ? [] : [new Holding { Person = person }] };

    private static Meeting Meeting(string key, int month, params string[] groups) =>
        new() { Key = key, Groups = groups, Date = new DateOnly(2026, month, 15), Start = new TimeOnly(13, 0), End = new TimeOnly(15, 0), Known = new(2026, 1, 1) };

    private static StandingPoint Point(string key, int order) =>
        new() { Group = "fsg", Key = key, Name = key, Section = "info", Order = order, Rule = new EveryMeetingRule() };
}
