using System.Text.Json;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Wishes;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

public sealed class WishEditsTests
{
    private static readonly WishForm Nine = new() { Count = "9" };

    private static readonly Wish Full = new()
    {
        Group = "fsg",
        Key = "full",
        Year = 2027,
        Count = 9,
        Weekdays = [DayOfWeek.Wednesday, DayOfWeek.Tuesday],
        Times = [new WishTime { Start = new(13, 0), End = new(15, 30) }, new WishTime { Start = new(9, 0), End = new(11, 0) }],
        Place = new Place { Room = "Eken", Link = "https://mote.example/1" },
        From = new MonthDay(1, 15),
        Until = new MonthDay(12, 10),
        MonthsOff = [7, 8],
        WeeksOff = [8, 44],
        DaysBetween = 21,
        Pins = [new(2027, 5, 26)],
        Before = [new WishLink { Group = "vsg", Day = LinkDay.CallOut, AtLeast = 1, AtMost = 10 }],
        After = [new WishLink { Group = "fsg", Kind = MeetingKind.Preparation, AtLeast = 3, Strength = WishStrength.Soft }],
        Windows = [new WishWindow { Label = "Tertial 1", From = new(5, 11), To = new(6, 11) }],
        Soft = [WishPart.Weekdays],
    };

    [Fact]
    public void Add_OfANumberAlone_IsTheUsualYear()
    {
        var wish = Assert.Single(WishEdits.Add(At, "fsg", 2027, Nine).Wishes);
        Assert.Equal(Text(new Wish { Group = "fsg", Key = "ordinary-2027", Year = 2027, Count = 9, MonthsOff = [] }), Text(wish));
    }

    [Fact]
    public void Add_ForEveryYear_NamesNone() => Assert.Null(Assert.Single(WishEdits.Add(At, "fsg", 2027, Nine with { EveryYear = true }).Wishes).Year);

    [Fact]
    public void Written_AndReadAgain_IsTheSameWish()
    {
        var at = (Plan with { Wishes = [Full] }).On();
        var same = WishEdits.Change(at, "fsg", "full", 2027, WishReading.Written(Full));
        Assert.Equal(Text(Full), Text(Assert.Single(same.Wishes)));
    }

    [Fact]
    public void Change_KeepsWhatTheFormHasNoFieldFor()
    {
        var at = (Plan with { Wishes = [Full] }).On();
        var form = WishReading.Written(Full) with { Count = "10", Start = "14", End = "16" };
        Assert.Equal("start=edit.time end=edit.time", Refused(() => WishEdits.Change(at, "fsg", "full", 2027, form)));
        var wish = Assert.Single(WishEdits.Change(at, "fsg", "full", 2027, form with { Start = "14.00", End = "16:00", Room = "" }).Wishes);
        Assert.Equal(10, wish.Count);
        Assert.Equal([new(14, 0), new(9, 0)], wish.Times.Select(t => t.Start));
        Assert.Equal(new Place { Link = "https://mote.example/1" }, wish.Place);
        Assert.Equal("Tertial 1", Assert.Single(wish.Windows).Label);
        Assert.Equal([WishPart.Weekdays], wish.Soft);
    }

    [Fact]
    public void Change_OfWeekdays_KeepsTheOrderOfThoseThatStay()
    {
        var at = (Plan with { Wishes = [Full] }).On();
        IReadOnlyList<DayOfWeek> After(params string[] ticked) => WishEdits.Change(at, "fsg", "full", 2027, WishReading.Written(Full) with { Weekdays = ticked }).Wishes[0].Weekdays;
        Assert.Equal([DayOfWeek.Wednesday, DayOfWeek.Tuesday], After("Tuesday", "Wednesday"));
        Assert.Equal([DayOfWeek.Wednesday, DayOfWeek.Monday, DayOfWeek.Sunday], After("Sunday", "Monday", "Wednesday"));
        Assert.Empty(After());
    }

    [Theory]
    [InlineData("27-31, 44", "27 28 29 30 31 44")]
    [InlineData("27–28", "27 28")]
    [InlineData("44;1; 1", "1 44")]
    [InlineData("", "")]
    public void Weeks_AreReadAsPeopleWriteThem(string typed, string weeks) =>
        Assert.Equal(weeks, string.Join(' ', WishEdits.Add(At, "fsg", 2027, Nine with { WeeksOff = typed }).Wishes[0].WeeksOff));

    [Fact]
    public void Faults_AreToldEachBesideItsField()
    {
        static string Of(WishForm form) => Refused(() => WishEdits.Add(At, "fsg", 2027, form));
        Assert.Equal("count=edit.wish.count", Of(new()));
        Assert.Equal("count=edit.number", Of(new() { Count = "många" }));
        Assert.Equal("count=edit.number", Of(new() { Count = "0" }));
        Assert.Equal("count=edit.wish.both", Of(Nine with { ForEach = "vsg" }));
        Assert.Equal("forEach=edit.wish.group", Of(new() { ForEach = "ingen" }));
        Assert.Equal("kind=edit.word", Of(Nine with { Kind = "fest" }));
        Assert.Equal("weekdays=edit.word", Of(Nine with { Weekdays = ["Lillördag"] }));
        Assert.Equal("end=edit.blank", Of(Nine with { Start = "13.00" }));
        Assert.Equal("start=edit.blank", Of(Nine with { End = "13.00" }));
        Assert.Equal("end=edit.wish.time", Of(Nine with { Start = "13.00", End = "12.00" }));
        Assert.Equal("from=edit.rule.day", Of(Nine with { From = "13-01" }));
        Assert.Equal("until=edit.wish.season", Of(Nine with { From = "10-01", Until = "02-01" }));
        Assert.Equal("monthsOff=edit.number", Of(Nine with { MonthsOff = "juli" }));
        Assert.Equal("weeksOff=edit.wish.weeks", Of(Nine with { WeeksOff = "31-27" }));
        Assert.Equal("weeksOff=edit.number", Of(Nine with { WeeksOff = "54" }));
        Assert.Equal("weeksOff=edit.wish.weeks", Of(Nine with { WeeksOff = "1-2-3" }));
        Assert.Equal("daysBetween=edit.number", Of(Nine with { DaysBetween = "-1" }));
        Assert.Equal("pins=edit.date", Of(Nine with { Pins = "snart" }));
        Assert.Equal("pins=edit.wish.pinYear", Of(Nine with { Pins = "2028-01-11" }));
        Assert.Equal("link1Group=edit.wish.group", Of(Nine with { Links = [new(), new() { Group = "ingen" }] }));
        Assert.Equal("link0AtMost=edit.wish.link", Of(Nine with { Links = [new() { Group = "vsg", AtLeast = "5", AtMost = "3" }] }));
        Assert.Equal("link0Day=edit.word", Of(Nine with { Links = [new() { Group = "vsg", Day = "sen" }] }));
        Assert.Equal("link0Group=edit.wish.linkSelf", Of(Nine with { Links = [new() { Group = "fsg" }] }));
        Assert.Equal("count=edit.number daysBetween=edit.number", Of(new() { Count = "x", DaysBetween = "y" }));
    }

    [Fact]
    public void Add_OfASecondOfTheSameKindAndYear_IsRefused()
    {
        var at = (Plan with { Wishes = [Full] }).On();
        Assert.Equal("kind=edit.wish.twice", Refused(() => WishEdits.Add(at, "fsg", 2027, Nine)));
        Assert.Equal(2, WishEdits.Add(at, "fsg", 2027, Nine with { Kind = "Theme" }).Wishes.Count);
        Assert.Equal(2, WishEdits.Add(at, "fsg", 2027, Nine with { EveryYear = true }).Wishes.Count);
        var both = WishEdits.Add(at, "fsg", 2028, Nine).On();
        Assert.Equal("kind=edit.wish.twice", Refused(() => WishEdits.Change(both, "fsg", "full", 2028, WishReading.Written(Full) with { Pins = "" })));
    }

    [Fact]
    public void Add_OfACircle_IsRefusedAsAnImportWouldBe()
    {
        var at = WishEdits.Add(At, "fsg", 2027, new() { ForEach = "vsg" }).On();
        Assert.Equal("wheel.wish.circle", Refused(() => WishEdits.Add(at, "vsg", 2027, new() { ForEach = "fsg" })).Split(' ')[0]);
    }

    [Fact]
    public void Remove_TakesItAway_AndOnlyOnce()
    {
        var without = WishEdits.Remove((Plan with { Wishes = [Full] }).On(), "fsg", "full");
        Assert.Empty(without.Wishes);
        Assert.Equal("edit.wish.gone", Refused(() => WishEdits.Remove(without.On(), "fsg", "full")));
        Assert.Equal("edit.wish.gone", Refused(() => WishEdits.Change(without.On(), "fsg", "full", 2027, Nine)));
    }

    private static string Text(Wish wish) => JsonSerializer.Serialize(wish, WheelJson.Options);
}
