using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Random wishes that an import takes: one for each kind of a group's meetings, none that follows itself.</summary>
internal static class RandomWishes
{
    public static List<Wish> Of(Dice dice, List<CooperationGroup> groups) =>
        [.. groups.SelectMany((g, i) => Enum.GetValues<MeetingKind>().Where(_ => dice.Next(4) == 0).Select(kind => One(dice, g.Key, kind, [.. groups.Take(i).Select(x => x.Key)])))];

    public static ProposalWeights Weights(Dice dice) => new() { BridgeDay = dice.Next(100), EvenSpread = dice.Next(10), ChangedDay = dice.Next(1001) };

    private static Wish One(Dice dice, string group, MeetingKind kind, List<string> earlier)
    {
        var follows = dice.MaybeOf(earlier);
        var year = dice.Maybe(() => 2026 + dice.Next(3));
        return new Wish
        {
            Group = group,
            Key = "onskan-" + kind.ToString().ToLowerInvariant(),
            Year = year,
            Kind = kind,
            With = [.. earlier.Where(_ => dice.Next(4) == 0)],
            Count = follows is null ? 1 + dice.Next(60) : null,
            ForEach = follows,
            Skip = follows is null ? [] : dice.Days(),
            Weekdays = dice.Yes() ? [] : [DayOfWeek.Wednesday, DayOfWeek.Monday],
            Times = [.. dice.Some(() => new WishTime { Start = new TimeOnly(8 + dice.Next(4), 30), End = new TimeOnly(13 + dice.Next(4), dice.Next(60)) })],
            Place = dice.Yes() ? null : new Place { Room = dice.MaybeText() },
            From = new MonthDay(1 + dice.Next(3), 1 + dice.Next(28)),
            Until = new MonthDay(6 + dice.Next(7), 1 + dice.Next(28)),
            MonthsOff = dice.Yes() ? [7] : dice.Yes() ? [] : [1, 7, 8],
            WeeksOff = dice.Yes() ? [] : [28, 44, 53],
            DaysBetween = 1 + dice.Next(30),
            EveryMonths = dice.Maybe(() => 1 + dice.Next(12)),
            Before = [.. dice.Some(() => Link(dice, earlier)).OfType<WishLink>()],
            After = [.. dice.Some(() => Link(dice, earlier)).OfType<WishLink>()],
            Windows = [.. dice.Keys("fonster").Select(k => new WishWindow { Label = k, From = new MonthDay(1 + dice.Next(5), 10), To = new MonthDay(6 + dice.Next(7), 10), Strength = dice.Word<WishStrength>() })],
            Pins = [.. dice.Some(() => new DateOnly(year ?? 2027, 1 + dice.Next(12), 1 + dice.Next(28)))],
            Hard = dice.Yes() ? [] : [WishPart.EveryMonths, WishPart.Points],
            Soft = dice.Yes() ? [] : [WishPart.Weekdays, WishPart.Season],
        };
    }

    private static WishLink? Link(Dice dice, List<string> earlier) => dice.MaybeOf(earlier) is not { } group ? null : new WishLink
    {
        Group = group,
        Kind = dice.Word<MeetingKind>(),
        Day = dice.Word<LinkDay>(),
        AtLeast = dice.Next(10),
        AtMost = dice.Maybe(() => 10 + dice.Next(10)),
        Strength = dice.Word<WishStrength>(),
    };
}
