using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>Gathers the wishes for a year, and what can be chosen in one.</summary>
internal static class WishesBuilder
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The year's wishes, group by group.</summary>
    public static WishesModel Of(PageContext page)
    {
        var year = page.Year();
        var wishes = YearWishes.Of(page.At.Plan.Wishes, year).ToLookup(w => w.Group, StringComparer.Ordinal);
        return new WishesModel(year, [.. Mine(page).Select(g => new WishesModel.GroupWishes(g.Key, g.Label, [.. wishes[g.Key].Select(w => Told(page, w))]))]);
    }

    /// <summary>The page on which one is written.</summary>
    public static WishEditModel Edit(PageContext page, CooperationGroup group, Wish? wish, FormState form)
    {
        var words = page.Words;
        IReadOnlyList<(string, string)> kinds = [.. Enum.GetValues<MeetingKind>().Select(k => (k.ToString(), words.Say("kind." + k)))];
        IReadOnlyList<(string, string)> groups = [("", "–"), .. page.At.Plan.Groups.Select(g => (g.Key, g.Label))];
        return new WishEditModel
        {
            Year = page.Year(),
            Group = group.Key,
            Label = group.Label,
            Wish = wish?.Key,
            Seen = form["sett"] is { Length: > 0 } seen ? seen : wish is null ? "" : SeenMark.Of(wish),
            Form = form,
            LinkRows = WishFields.Rows(form, (wish?.Before.Count + wish?.After.Count) ?? 0),
            Choices = new Dictionary<string, IReadOnlyList<(string, string)>>(StringComparer.Ordinal)
            {
                ["kind"] = kinds,
                ["group"] = groups,
                ["years"] = [("", words.Say("web.wish.thisYear", page.Year())), ("1", words.Say("web.wish.everyYear"))],
                ["weekdays"] = [.. Week.Select(d => (d.ToString(), words.Culture.DateTimeFormat.GetDayName(d)))],
                ["side"] = [("before", words.Say("web.wish.before")), ("after", words.Say("web.wish.after"))],
                ["day"] = [.. Enum.GetValues<LinkDay>().Select(d => (d.ToString(), words.Say("web.wish.day." + d)))],
                ["strength"] = [("hard", words.Say("web.wish.hard")), ("soft", words.Say("web.wish.soft"))],
            },
        };
    }

    private static IEnumerable<CooperationGroup> Mine(PageContext page) => page.At.Plan.Groups.Where(g => page.Visitor.May(Right.Convene, [g.Key]));

    private static WishesModel.WrittenWish Told(PageContext page, Wish wish)
    {
        var words = page.Words;
        var kind = words.Say("kind." + wish.Kind);
        var lead = wish.ForEach is { } each ? words.Say("web.wish.lead.each", kind, LabelOf(page, each)) : words.Say(wish.Count == 1 ? "web.wish.lead.1" : "web.wish.lead", kind, wish.Count);
        var days = wish.Weekdays.Count == 0 ? null : string.Join(", ", wish.Weekdays.Select(words.Culture.DateTimeFormat.GetDayName));
        var times = wish.Times.Count == 0 ? null : string.Join(", ", wish.Times.Select(t => Spoken.Hours(t.Start, t.End)));
        List<string?> details =
        [
            wish.Year is null ? words.Say("web.wish.everyYear") : null,
            wish.With.Count == 0 ? null : words.Say("web.wish.told.with", string.Join(", ", wish.With.Select(g => LabelOf(page, g)))),
            days is null ? times : times is null ? days : $"{days} {times}",
            wish.Place?.Room,
            words.Say("web.wish.told.season", Day(words, wish.From), Day(words, wish.Until)),
            wish.MonthsOff.Count == 0 ? null : words.Say("web.wish.told.monthsOff", string.Join(", ", wish.MonthsOff.Select(words.Culture.DateTimeFormat.GetMonthName))),
            wish.WeeksOff.Count == 0 ? null : words.Say("web.wish.told.weeksOff", string.Join(", ", wish.WeeksOff)),
            wish.DaysBetween > 1 ? words.Say("web.wish.told.daysBetween", wish.DaysBetween) : null,
            .. wish.Before.Select(l => Link(page, l, "before")),
            .. wish.After.Select(l => Link(page, l, "after")),
            wish.Pins.Count == 0 ? null : words.Say("web.wish.told.pins", string.Join(", ", wish.Pins.Select(p => Spoken.ShortDay(words, p)))),
        ];
        return new WishesModel.WrittenWish(wish.Key, lead, [.. details.OfType<string>()]);
    }

    private static string Link(PageContext page, WishLink link, string side)
    {
        var words = page.Words;
        var of = words.Say("web.wish.told.of." + link.Day, LabelOf(page, link.Group), words.Say("kind." + link.Kind));
        var span = link.AtMost is { } most ? words.Say("web.wish.told.span", link.AtLeast, most) : words.Say("web.wish.told.least", link.AtLeast);
        return words.Say("web.wish.told." + side, span, of, words.Say(link.Strength == WishStrength.Hard ? "web.wish.told.hard" : "web.wish.told.soft"));
    }

    private static string LabelOf(PageContext page, string group) => page.At.FindGroup(group)?.Label ?? group;

    private static string Day(Phrasebook words, MonthDay day) => day.In(2000).ToString("d MMMM", words.Culture);
}
