using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks.Rules;

/// <summary>Days that are pinned in a wish, and on which no meeting lies once the year is laid.</summary>
internal sealed class PinCheck : IPlanCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> In(CheckedYear year) =>
        from wish in year.Wishes
        let meetings = year.Of(wish.Group, wish.Kind)
        where meetings.Any(m => year.Touches(m.Date!.Value))
        from pin in wish.Pins
        where year.Touches(pin) && meetings.All(m => m.Date != pin)
        select new Finding
        {
            Rule = PlanRule.PinLeft,
            Severity = Severity.Warning,
            Day = pin,
            Groups = [wish.Group],
            Meeting = Left(year, wish, pin)?.Key,
            What = new Sentence("check.PinLeft", year.Label(wish.Group), CheckWords.Day(pin)),
            Remedy = new Sentence("check.PinLeft.remedy", $"{wish.Group}/{wish.Key}"),
            IsOver = pin < year.At.Today,
        };

    /// <summary>The meeting that has stood on the day.</summary>
    private static KnownMeeting? Left(CheckedYear year, Wish wish, DateOnly pin) =>
        year.At.MeetingsOf(wish.Group).FirstOrDefault(m => m.Kind == wish.Kind && (m.Date == pin || WasOn(year, m.Key, pin)));

    private static bool WasOn(CheckedYear year, string key, DateOnly day) =>
        year.At.Plan.Meetings.FirstOrDefault(m => m.Key == key) is { } laid && (laid.Date == day || laid.Changes.Any(c => c.Date == day && c.Known <= year.At.Today));
}
