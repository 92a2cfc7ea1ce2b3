using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Days, times and lists in few words.</summary>
internal static class DayWords
{
    /// <summary>"tor 14 maj".</summary>
    public static Sentence Short(DateOnly day) => new("proposal.day", new Sentence("proposal.weekday.short." + day.DayOfWeek), day.Day, Month(day.Month));

    /// <summary>"en vecka", "3 veckor", rounded, between two days.</summary>
    public static Sentence Weeks(DateOnly from, DateOnly to) => (int)Math.Round((to.DayNumber - from.DayNumber) / 7.0, MidpointRounding.AwayFromZero) is var weeks && weeks == 1
        ? new Sentence("proposal.weeks.one")
        : new Sentence("proposal.weeks", weeks);

    /// <summary>"en dag", "3 dagar" between two days.</summary>
    public static Sentence Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber is var days && days == 1 ? new Sentence("proposal.days.one") : new Sentence("proposal.days", days);

    /// <summary>"maj".</summary>
    public static Sentence Month(int month) => new("proposal.month." + month.ToString(CultureInfo.InvariantCulture));

    /// <summary>"torsdag".</summary>
    public static Sentence Weekday(DayOfWeek day) => new("calendar.weekday." + day);

    /// <summary>"13.00"; a whole day without a time.</summary>
    public static object Time(TimeOnly? time) => time?.ToString("HH\\.mm", CultureInfo.InvariantCulture) ?? (object)new Sentence("proposal.wholeDay");

    /// <summary>"13.00–15.30".</summary>
    public static object Times(TimeOnly? start, TimeOnly? end) => end is null || start is null ? Time(start) : $"{Time(start)}–{Time(end)}";

    /// <summary>What a day is, without what sort of thing that is: "Kristi himmelsfärdsdag".</summary>
    public static Sentence Remark(DayRemark remark) => remark.Text.Arguments is [Sentence name] ? name : remark.Text.Arguments is [string named] ? new Sentence("proposal.named", named) : remark.Text;

    /// <summary>"a", "a och b", "a, b och c".</summary>
    public static object List(IEnumerable<object> things, string lastJoin = "proposal.and")
    {
        var all = things.ToList();
        if (all.Count == 0)
            return "";
        var told = all[0];
        for (var i = 1; i < all.Count; i++)
            told = new Sentence(i == all.Count - 1 ? lastJoin : "proposal.comma", told, all[i]);
        return told;
    }
}
