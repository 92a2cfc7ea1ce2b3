using Arshjul.Core.Calendar;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using CsCheck;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Random plans in which everything that refers to something finds it; the same seed gives the same plan.</summary>
internal static class RandomPlans
{
    public static readonly Gen<YearPlan> Any = Gen.Int[0, int.MaxValue].Select(Of);

    public static YearPlan Of(int seed)
    {
        var dice = new Dice(seed);
        var processes = dice.Keys("process").Select(k => new Process { Key = k, Name = dice.Text(), Order = dice.Next(5) }).ToList();
        var people = dice.Keys("person").Select(k => new Person { Key = k, Name = dice.Text(), Email = dice.Maybe(() => k + "@example.org"), InvitationsUntil = dice.Maybe(dice.Day) }).ToList();
        var lists = dice.Keys("lista").Select(k => new MailingList { Key = k, Name = dice.Text(), AllEmployees = dice.Yes(), Addresses = [.. dice.Some(() => new ListAddress { Email = "a@b.se", Name = dice.MaybeText() })] }).ToList();
        var groups = dice.Keys("grupp").Select((k, i) => Group(dice, k, i, processes, lists)).ToList();
        var events = dice.Keys("handelse").Select(k => new AwaitedEvent { Key = k, Name = dice.Text(), Occurrences = [.. dice.Keys("o").Select(l => new EventOccurrence { Label = l, Year = 2026, Expected = dice.Maybe(dice.Fuzzy), Happened = dice.Maybe(dice.Day), Known = dice.Maybe(dice.Day) })] }).ToList();
        var series = dice.Keys("serie").Select((k, i) => RandomMeetings.Series(dice, k, i, groups)).ToList();
        List<Closure> closures = [.. dice.Keys("lov").Select(k => new Closure { Key = k, Name = dice.Text(), Kind = dice.Word<ClosureKind>(), From = dice.Day(), To = new DateOnly(2030, 1, 1) })];
        var meetings = RandomMeetings.Of(dice, closures, groups, events, series);
        var points = RandomPoints.Of(dice, groups, events, meetings);
        var plan = new YearPlan
        {
            Organisation = new Organisation { Key = "sof", Name = dice.Text(), Id = "0f0f", Zone = dice.Yes() ? "Europe/Stockholm" : "Europe/Helsinki", Language = dice.Yes() ? "sv" : "en", Weights = RandomWishes.Weights(dice) },
            Closures = closures,
            People = people,
            MailingLists = lists,
            Processes = processes,
            Groups = groups,
            Seats = [.. groups.SelectMany(g => dice.Keys("plats").Select(k => Seat(dice, g.Key, k, people)))],
            Events = events,
            Series = series,
            Meetings = meetings,
            Wishes = RandomWishes.Of(dice, groups),
            Points = points,
        };
        return RandomPoints.WithRegisters(dice, plan) with
        {
            FollowUps = [.. groups.SelectMany(g => dice.Keys("folj").Select(k => new FollowUp { Group = g.Key, Key = k, Text = dice.Text(), Known = dice.Day(), Owners = dice.Texts(), Origin = dice.MaybeOf(meetings)?.Key, Due = dice.Maybe(dice.Fuzzy), Meeting = dice.MaybeOf(meetings)?.Key, Convener = dice.MaybeText(), Outcome = dice.MaybeText() }))],
            Questions = [.. groups.SelectMany(g => dice.Keys("fraga").Select(k => new OpenQuestion { Group = g.Key, Key = k, Text = dice.Text(), Known = dice.Day(), AskedBy = dice.MaybeText(), Owners = dice.Texts(), Answer = dice.MaybeText() }))],
            Matters = RandomMatters.Of(dice, groups, meetings),
            Silences = meetings.Count == 0 ? [] : [.. dice.Keys("tyst").Select(k => new Silence { Key = k, Meeting = dice.Of(meetings).Key, Rule = dice.Word<PlanRule>(), Reason = dice.Text(), Known = dice.Maybe(dice.Day) })],
        };
    }

    /// <summary>All its sections stand in every form, so that any point may stand in any of them.</summary>
    private static CooperationGroup Group(Dice dice, string key, int index, List<Process> processes, List<MailingList> lists) => new()
    {
        Key = key,
        Name = dice.Text(),
        ShortName = dice.MaybeText(),
        Level = dice.MaybeText(),
        Process = dice.Of(processes).Key,
        Parent = index > 0 && dice.Yes() ? "grupp-0" : null,
        SafetyCommittee = dice.Yes(),
        Mailbox = dice.Maybe(() => key + "@example.org"),
        Calls = dice.Yes(),
        CallApproval = dice.Word<CallApproval>(),
        Substitutes = dice.Word<SubstitutesAre>(),
        CopyTo = [.. lists.Where(_ => dice.Yes()).Select(l => l.Key)],
        Deadlines = dice.Yes() ? new GroupDeadlines() : dice.Deadlines(),
        RemindWorkingDaysBefore = dice.Yes() ? [] : [5, 2],
        OwnWords = dice.Yes() ? null : new OwnWords { Subject = dice.Maybe(() => "{grupp} {datum}"), Greeting = dice.Maybe(() => "Bästa {namn}!"), Closing = [.. dice.Texts().Take(4).Select(t => t.Replace('{', '(').Replace('}', ')'))], Signature = dice.Yes() ? [] : ["{sammankallande}", "{titel}"] },
        Forms = [.. dice.Days().Select(d => (DateOnly?)d).Prepend(null).Select(from => new AgendaForm
        {
            From = from,
            Layout = dice.Word<AgendaLayout>(),
            Heading = dice.Yes() ? "Dagordning" : dice.Text(),
            EmptyPointText = dice.MaybeText(),
            FollowUpSection = dice.Maybe(() => "info"),
            ItemSection = dice.Maybe(() => "dialog"),
            Sections = [new SectionForm { Key = "info", Title = dice.MaybeText() }, new SectionForm { Key = "dialog", EmptyText = dice.MaybeText() }],
        })],
    };

    private static Seat Seat(Dice dice, string group, string key, List<Person> people) => new()
    {
        Group = group,
        Key = key,
        Role = dice.Word<SeatRole>(),
        Party = dice.MaybeText(),
        Title = dice.MaybeText(),
        From = dice.Maybe(() => new DateOnly(2020, 1, 1)),
        Until = dice.Maybe(dice.Day),
        Holders = [.. dice.Days().Select(d => (DateOnly?)d).Prepend(null).Take(dice.Next(3)).Select(from => new Holding { Person = dice.Of(people).Key, From = from, Until = dice.Maybe(() => new DateOnly(2030, 1, 1)) })],
    };
}
