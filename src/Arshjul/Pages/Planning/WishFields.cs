using System.Globalization;
using Arshjul.Core.Editing;
using Arshjul.Core.Wishes;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>A wish in the fields of a form, and read out of them.</summary>
internal static class WishFields
{
    private const int FewestRows = 2;
    private const int MostRows = 40;

    /// <summary>The form of a new wish.</summary>
    public static FormState Empty => Of(new WishForm { MonthsOff = "7" });

    /// <summary>The form of one that is there.</summary>
    public static FormState Written(Wish wish) => Of(WishReading.Written(wish));

    /// <summary>What was typed.</summary>
    public static WishForm Read(FormInput form) => new()
    {
        EveryYear = form["everyYear"] == "1",
        Kind = form["kind"],
        Count = form["count"],
        ForEach = form["forEach"],
        Weekdays = form.All("weekdays"),
        Start = form["start"],
        End = form["end"],
        Room = form["room"],
        From = form["from"],
        Until = form["until"],
        MonthsOff = form["monthsOff"],
        WeeksOff = form["weeksOff"],
        DaysBetween = form["daysBetween"],
        Pins = form["pins"],
        Links = [.. Enumerable.Range(0, Rows(form)).Select(n => new WishLinkForm
        {
            Group = form[Row(n, "Group")],
            IsAfter = form[Row(n, "Side")] == "after",
            Kind = form[Row(n, "Kind")],
            Day = form[Row(n, "Day")],
            AtLeast = form[Row(n, "AtLeast")],
            AtMost = form[Row(n, "AtMost")],
            IsSoft = form[Row(n, "Strength")] == "soft",
        })],
    };

    /// <summary>The name of a field in a link's row.</summary>
    public static string Row(int n, string field) => string.Create(CultureInfo.InvariantCulture, $"link{n}{field}");

    /// <summary>How many links the form has rows for: those that are there, or were typed, and one more.</summary>
    public static int Rows(FormState form, int links) => Math.Max(Math.Max(FewestRows, links + 1), Enumerable.Range(0, MostRows).TakeWhile(n => form.Values.ContainsKey(Row(n, "Group"))).Count());

    // As many rows as were shown.
    private static int Rows(FormInput form) => Enumerable.Range(0, MostRows).TakeWhile(n => form.IsTicked(Row(n, "Group"))).Count();

    private static FormState Of(WishForm form) => FormState.Of(
    [
        ("everyYear", form.EveryYear ? "1" : ""), ("kind", form.Kind), ("count", form.Count), ("forEach", form.ForEach), ("weekdays", string.Join(',', form.Weekdays)), ("start", form.Start), ("end", form.End), ("room", form.Room),
        ("from", form.From), ("until", form.Until), ("monthsOff", form.MonthsOff), ("weeksOff", form.WeeksOff), ("daysBetween", form.DaysBetween), ("pins", form.Pins),
        .. form.Links.SelectMany((link, n) => new (string, string?)[]
        {
            (Row(n, "Group"), link.Group), (Row(n, "Side"), link.IsAfter ? "after" : "before"), (Row(n, "Kind"), link.Kind), (Row(n, "Day"), link.Day), (Row(n, "AtLeast"), link.AtLeast), (Row(n, "AtMost"), link.AtMost), (Row(n, "Strength"), link.IsSoft ? "soft" : "hard"),
        }),
    ]);
}
