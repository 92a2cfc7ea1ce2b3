using System.Globalization;
using Arshjul.Core.Planning;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>How a group would like its year to be laid: new wishes, changed ones, taken away.</summary>
public static class WishEdits
{
    /// <summary>The plan with a new wish.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="group">Key of the group.</param>
    /// <param name="year">The year that is being planned.</param>
    /// <param name="form">What was typed.</param>
    /// <exception cref="InputException">A field is wrong, or the group has such a wish.</exception>
    public static YearPlan Add(PlanAt at, string group, int year, WishForm form)
    {
        var wish = WishReading.Of(at, new Wish { Group = group, Key = "" }, year, form);
        if (at.Plan.Wishes.FirstOrDefault(w => w.Group == group && w.Kind == wish.Kind && w.Year == wish.Year) is not null)
            throw InputException.In([("kind", new Sentence("edit.wish.twice"))]);
        var called = string.Create(CultureInfo.InvariantCulture, $"{wish.Kind} {wish.Year}");
        var key = ReadableKey.Of(called, "onskemal", at.Plan.Wishes.Where(w => w.Group == group).Select(w => w.Key));
        return EditedPlan.Checked(at, at.Plan with { Wishes = [.. at.Plan.Wishes, wish with { Key = key }] });
    }

    /// <summary>The plan with a wish as it is typed now.</summary>
    /// <exception cref="InputException">A field is wrong, or there is no such wish.</exception>
    public static YearPlan Change(PlanAt at, string group, string key, int year, WishForm form)
    {
        var old = Known(at, group, key);
        var wish = WishReading.Of(at, old, year, form);
        if (at.Plan.Wishes.Any(w => w != old && w.Group == group && w.Kind == wish.Kind && w.Year == wish.Year))
            throw InputException.In([("kind", new Sentence("edit.wish.twice"))]);
        return EditedPlan.Checked(at, at.Plan with { Wishes = at.Plan.Wishes.Replace(old, wish) });
    }

    /// <summary>The plan without a wish.</summary>
    /// <exception cref="InputException">There is no such wish.</exception>
    public static YearPlan Remove(PlanAt at, string group, string key) =>
        EditedPlan.Checked(at, at.Plan with { Wishes = at.Plan.Wishes.Without(Known(at, group, key)) });

    private static Wish Known(PlanAt at, string group, string key) =>
        at.Plan.Wishes.FirstOrDefault(w => w.Group == group && w.Key == key) ?? throw EditedPlan.Refusal("edit.wish.gone");
}
