using Arshjul.Core.Feeds;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Tests.Dispatch;
using Arshjul.Core.Wheels;
using Xunit;

namespace Arshjul.Core.Tests.Feeds;

/// <summary>Whose dates a feed carries, and who may have it.</summary>
public sealed class FeedScopeTests
{
    private static readonly FeedContent Usual = new();

    // "cc" is a member of both groups, which meet once each and once together.
    private static readonly YearPlan Two = Office.Plan with
    {
        Processes = [.. Office.Plan.Processes, new Process { Key = "politisk", Name = "Politisk" }],
        Groups = [Office.Plan.Groups[0] with { Mailbox = "fsg@sof.example" }, Office.Plan.Groups[0] with { Key = "vsg", ShortName = "VSG" }, Office.Plan.Groups[0] with { Key = "socn", ShortName = "SOCN", Process = "politisk", Calls = false }],
        Seats = [.. Office.Plan.Seats, Office.Seat("kommunal2", SeatRole.Member, "cc", party: "Kommunal") with { Group = "vsg" }],
        Meetings =
        [
            Office.Plan.Meetings[0] with { Place = new Place { Room = "Stadshuset", Link = "https://mote.example/1" } },
            Office.Plan.Meetings[0] with { Key = "vsg-nov", Groups = ["vsg"], Date = new(2026, 11, 10) },
            Office.Plan.Meetings[0] with { Key = "ihop", Groups = ["fsg", "vsg"], Date = new(2026, 12, 8) },
            Office.Plan.Meetings[0] with { Key = "socn-okt", Groups = ["socn"], Date = new(2026, 10, 20) },
            Office.Plan.Meetings[0] with { Key = "tema", Groups = ["fsg"], Date = null, Kind = MeetingKind.Theme, Title = "OSA" },
        ],
    };

    [Fact]
    public void Person_WithTwoHats_SeesEachMeetingOnce()
    {
        Assert.Equal(["fsg-okt", "vsg-nov", "ihop"], Keys(Two, new(FeedScope.Person, "cc", Usual)));
        Assert.Equal(["fsg-okt", "ihop"], Keys(Two, new(FeedScope.Person, "aa", Usual)));
        Assert.Equal("Mina möten, Socialförvaltningen", Of(Two, new(FeedScope.Person, "cc", Usual)).Name);
    }

    [Fact]
    public void Person_WhoIsInvitedByMail_SeesWhatTheyWereNotInvitedTo_UnlessTheyAsk()
    {
        HashSet<(string, string)> called = [("cc", "fsg-okt"), ("aa", "vsg-nov")];

        Assert.Equal(["vsg-nov", "ihop"], Keys(Two, new(FeedScope.Person, "cc", Usual), called));
        Assert.Equal(["fsg-okt", "vsg-nov", "ihop"], Keys(Two, new(FeedScope.Person, "cc", Usual with { Invited = true }), called));
        Assert.Equal(["fsg-okt", "ihop"], Keys(Two, new(FeedScope.Group, "fsg", Usual), called)); // a group's own is whole
    }

    [Fact]
    public async Task Person_WhoWantsNoInvitations_SeesWhatTheyWereCalledToSince()
    {
        var office = new Office(p => p with { People = [.. p.People.Select(x => x.Key == "cc" ? x with { InvitationsUntil = new(2026, 9, 29) } : x.Key == "aa" ? x with { InvitationsUntil = new(2026, 9, 30) } : x)] });
        await office.ApproveAsync(Office.Local(9, 28));
        await office.TickAsync(Office.Local(9, 30));
        var at = await office.LookAsync(Office.Local(10, 1));
        HashSet<(string, string)> called = [("cc", "fsg-okt"), ("aa", "fsg-okt")];

        Assert.Single(new FeedBuilder(at, null, called).Of(new FeedRecipe(FeedScope.Person, "cc", Usual)).Entries);
        Assert.Empty(new FeedBuilder(at, null, called).Of(new FeedRecipe(FeedScope.Person, "aa", Usual)).Entries); // the call of that day brought one
    }

    [Theory]
    [InlineData(FeedScope.Process, "facklig", "fsg-okt,vsg-nov,ihop", "Facklig Socialförvaltningen")]
    [InlineData(FeedScope.Process, "politisk", "socn-okt", "Politisk Socialförvaltningen")]
    [InlineData(FeedScope.Organisation, "", "fsg-okt,socn-okt,vsg-nov,ihop", "Socialförvaltningen")]
    public void Dates_OfManyGroups_AreDatesAlone(FeedScope scope, string of, string keys, string name)
    {
        var feed = Of(Two, new(scope, of, new FeedContent { Headings = true, Deadlines = true }));

        Assert.Equal(keys.Split(','), Keys(feed));
        Assert.Equal(name, feed.Name);
        Assert.All(feed.Entries, e => Assert.Equal((null, null, null, null), (e.Location, e.Description, e.Url, e.Organiser)));
    }

    [Fact]
    public void Meeting_OfOnesOwn_HasPlaceWayInMailboxAndPage()
    {
        var entry = Of(Two, new(FeedScope.Person, "cc", Usual)).Entries[0];

        Assert.Equal(
            ("Stadshuset och digitalt", "Delta digitalt: https://mote.example/1", new Uri("https://sof.example/arshjul/min-sida/moten/fsg-okt"), new FeedOrganiser("FSG", "fsg@sof.example")),
            (entry.Location, entry.Description, entry.Url, entry.Organiser));
    }

    [Fact]
    public void Undated_Meeting_IsToldOfTheCalendar_NotOfADay()
    {
        Assert.Equal("Ännu utan datum:\nFSG: tematräff, OSA", Of(Two, new(FeedScope.Group, "fsg", Usual)).Description);
        Assert.Null(Of(Two, new(FeedScope.Group, "vsg", Usual)).Description);
    }

    [Fact]
    public void Convener_SeesCallDaysDeadlinesAndWhatFallsOff_AsDaysThatAreFree()
    {
        var plan = Office.Plan with
        {
            Groups = [Office.Plan.Groups[0] with { Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 14 }, ItemsIn = new DeadlineRule { Days = 21 }, DocumentsIn = new DeadlineRule { Days = 8 }, MinutesReady = new DeadlineRule { Days = 10 } } }],
            Points = [new StandingPoint { Group = "fsg", Key = "ensam", Name = "Ensamarbete", Section = "information", Rule = new EveryMeetingRule() }, new StandingPoint { Group = "fsg", Key = "bokslut", Name = "Bokslut", Section = "information", Rule = new MonthsRule { Months = [11] } }],
        };

        var feed = Of(plan, new(FeedScope.Convening, "bb", Usual));

        Assert.Equal(
            ["2026-09-23 Ärenden in till FSG 14 oktober", "2026-09-30 Kallelsen går till FSG 14 oktober", "2026-09-30 FSG: på väg att falla av hjulet (1)", "2026-10-06 Handlingar in till FSG 14 oktober", "2026-10-24 Minnesanteckningar klara från FSG 14 oktober"],
            feed.Entries.Select(e => $"{e.Date:yyyy-MM-dd} {e.Summary}"));
        Assert.All(feed.Entries, e => Assert.Equal((true, null), (e.IsFree, e.Start)));
        Assert.Equal("Kl. 09.00.", feed.Entries[1].Description);
        Assert.Contains("Bokslut", feed.Entries[2].Description, StringComparison.Ordinal);
        Assert.Equal(5, feed.Entries.Select(e => e.Uid).Distinct().Count());
        Assert.Empty(Of(plan, new(FeedScope.Convening, "cc", Usual)).Entries);
    }

    [Theory]
    [InlineData(FeedScope.Group, "fsg", "cc", true)]
    [InlineData(FeedScope.Group, "vsg", "aa", false)]
    [InlineData(FeedScope.Group, "fsg", "", true)]
    [InlineData(FeedScope.Group, "borta", "", false)]
    [InlineData(FeedScope.Group, "fsg", "ee", false)] // left on 1 October
    [InlineData(FeedScope.Person, "cc", "cc", true)]
    [InlineData(FeedScope.Person, "cc", "aa", false)]
    [InlineData(FeedScope.Person, "cc", "", false)]
    [InlineData(FeedScope.Person, "ee", "ee", false)]
    [InlineData(FeedScope.Person, "ff", "ff", false)] // no seat
    [InlineData(FeedScope.Process, "politisk", "cc", true)]
    [InlineData(FeedScope.Process, "borta", "cc", false)]
    [InlineData(FeedScope.Process, "politisk", "ee", false)]
    [InlineData(FeedScope.Organisation, "", "cc", true)]
    [InlineData(FeedScope.Organisation, "", "ff", false)]
    [InlineData(FeedScope.Convening, "bb", "bb", true)]
    [InlineData(FeedScope.Convening, "cc", "cc", false)]
    [InlineData(FeedScope.Convening, "bb", "cc", false)]
    public void Address_WorksWhileItsOwnerHasThePlaceThatGivesIt(FeedScope scope, string of, string owner, bool works)
    {
        var at = new PlanAt(Two, Office.Local(10, 5));
        var address = new FeedAddress { Scope = scope, Of = of, Owner = owner, Name = "telefon", Hash = "1", MadeAt = default };

        Assert.Equal(works, FeedRecipe.Behind(at, address) is not null);
        Assert.Null(FeedRecipe.Behind(at, address with { RevokedAt = DateTime.UnixEpoch }));
    }

    [Fact]
    public void SharedWheel_GivesDatesAlone_WhereItsMakerChoseSo()
    {
        var at = new PlanAt(Two, Office.Local(10, 5));
        var shared = new SharedWheel { Hash = "1", Name = "webben", MadeBy = "bb", MadeAt = default, HasFeed = true };

        Assert.Equal((FeedScope.Organisation, true), Told(FeedRecipe.Behind(at, shared)));
        Assert.Equal((FeedScope.Process, true), Told(FeedRecipe.Behind(at, shared with { Process = "facklig" })));
        Assert.Equal((FeedScope.Group, true), Told(FeedRecipe.Behind(at, shared with { Process = "facklig", Group = "fsg" })));
        Assert.Null(FeedRecipe.Behind(at, shared with { HasFeed = false }));
        Assert.Null(FeedRecipe.Behind(at, shared with { Group = "borta" }));
        var entry = Of(Two, FeedRecipe.Behind(at, shared with { Group = "fsg" })!).Entries[0];
        Assert.Equal((null, null, null, null), (entry.Location, entry.Description, entry.Url, entry.Organiser));
    }

    [Fact]
    public void Entries_OfTheStateBefore_AreUsedAgainWhereNothingChanged()
    {
        var before = new FeedBuilder(new PlanAt(Two, Office.Local(9, 2)));
        var first = before.Of(new FeedRecipe(FeedScope.Person, "cc", Usual));
        var moved = Two with { Meetings = [.. Two.Meetings.Select(m => m.Key == "vsg-nov" ? m with { Changes = [new MeetingChange { Known = new(2026, 9, 3), Date = new(2026, 11, 11) }] } : m)] };

        var second = new FeedBuilder(new PlanAt(moved, Office.Local(9, 3)), before: before).Of(new FeedRecipe(FeedScope.Person, "cc", Usual));

        Assert.Equal([true, false, true], first.Entries.Zip(second.Entries, ReferenceEquals));
        Assert.Equal(new DateOnly(2026, 11, 11), second.Entries[1].Date);
    }

    private static (FeedScope Scope, bool DatesAlone) Told(FeedRecipe? recipe) => (recipe!.Scope, recipe.DatesAlone);

    private static Feed Of(YearPlan plan, FeedRecipe recipe, IReadOnlySet<(string, string)>? called = null) =>
        new FeedBuilder(new PlanAt(plan, Office.Local(9, 2)), new Uri("https://sof.example/arshjul/"), called).Of(recipe);

    private static IEnumerable<string> Keys(YearPlan plan, FeedRecipe recipe, IReadOnlySet<(string, string)>? called = null) => Keys(Of(plan, recipe, called));

    private static IEnumerable<string> Keys(Feed feed) => feed.Entries.Select(e => e.Uid.Split('@')[0]);
}
