using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Subscribing;

/// <summary>The choices of a calendar address, between the form, the address and words.</summary>
internal static class FeedChoices
{
    /// <summary>The choices of a form that nobody has touched.</summary>
    public static FormState Usual => FormState.Of(("av", nameof(FeedScope.Person)), ("preliminara", "1"), ("installda", "4"), ("bakat", "1"));

    /// <summary>How many weeks cancelled meetings can be shown; -1 is for ever.</summary>
    public static IReadOnlyList<(string, string)> Cancelled(Phrasebook words) => Numbers(words, "web.calendar.cancelled", 0, 4, 12, -1);

    /// <summary>How many minutes before it a meeting can be reminded of; -1 is not at all.</summary>
    public static IReadOnlyList<(string, string)> Alarms(Phrasebook words) => Numbers(words, "web.calendar.alarm", -1, 15, 60, 1440);

    /// <summary>How many years back it can go; -1 is all.</summary>
    public static IReadOnlyList<(string, string)> Back(Phrasebook words) => Numbers(words, "web.calendar.back", 0, 1, -1);

    /// <summary>How many years ahead it can go; -1 is all.</summary>
    public static IReadOnlyList<(string, string)> Ahead(Phrasebook words) => Numbers(words, "web.calendar.ahead", -1, 0, 1);

    /// <summary>What a visitor can have in a calendar. By a personal link it is what is on their own page alone.</summary>
    public static IReadOnlyList<(string Value, string Text)> Carries(PageContext page)
    {
        var (at, words, person) = (page.At, page.Words, page.Visitor.Person!);
        List<(string, string)> all = [];
        if (FeedRecipe.MayHave(at, person, FeedScope.Person, person))
            all.Add((nameof(FeedScope.Person), What(at, words, FeedScope.Person, person)));
        all.AddRange(MyMeetings.GroupsOf(at, person).Select(g => ($"{FeedScope.Group}:{g}", What(at, words, FeedScope.Group, g))));
        if (page.Visitor.May(Right.SignedIn) && FeedRecipe.MayHave(at, person, FeedScope.Convening, person))
            all.Add((nameof(FeedScope.Convening), What(at, words, FeedScope.Convening, person)));
        if (page.Visitor.May(Right.ReadOrganisation) && FeedRecipe.MayHave(at, person, FeedScope.Organisation, ""))
        {
            all.AddRange(at.Plan.Processes.OrderBy(p => p.Order).Select(p => ($"{FeedScope.Process}:{p.Key}", What(at, words, FeedScope.Process, p.Key))));
            all.Add((nameof(FeedScope.Organisation), What(at, words, FeedScope.Organisation, "")));
        }
        return all;
    }

    /// <summary>What an address carries, in words.</summary>
    public static string What(PlanAt at, Phrasebook words, FeedScope scope, string of) => scope switch
    {
        FeedScope.Group => words.Say("web.calendar.of.Group", at.FindGroup(of)?.Label),
        FeedScope.Process => words.Say("web.calendar.of.Process", at.Plan.Processes.FirstOrDefault(p => p.Key == of)?.Name),
        FeedScope.Organisation => words.Say("web.calendar.of.Organisation", at.Plan.Organisation.Name),
        _ => words.Say($"web.calendar.of.{scope}"),
    };

    /// <summary>What was chosen besides, where it is not what most choose.</summary>
    public static string Chosen(Phrasebook words, FeedContent content)
    {
        List<string> all = [];
        if (content.Headings)
            all.Add(words.Say("web.calendar.chosen.headings"));
        if (content.Deadlines)
            all.Add(words.Say("web.calendar.chosen.deadlines"));
        if (content.SureAlone)
            all.Add(words.Say("web.calendar.chosen.sure"));
        if (content.Invited)
            all.Add(words.Say("web.calendar.chosen.invited"));
        if (content.AlarmMinutes is { } minutes)
            all.Add(words.Say($"web.calendar.alarm.{minutes}"));
        return string.Join(", ", all);
    }

    /// <summary>The address that a form asks for, or null when the visitor cannot have it.</summary>
    public static (FeedScope Scope, string Of)? Asked(PageContext page, string carries)
    {
        if (Carries(page).All(c => c.Value != carries))
            return null;
        var parts = carries.Split(':', 2);
        var scope = Enum.Parse<FeedScope>(parts[0]);
        return (scope, parts.Length > 1 ? parts[1] : scope == FeedScope.Organisation ? "" : page.Visitor.Person!);
    }

    /// <summary>What is chosen in a form; what is not among the choices is as most choose it.</summary>
    public static FeedContent Content(FormInput form, Phrasebook words)
    {
        var usual = new FeedContent();
        return new FeedContent
        {
            Headings = form.IsTicked("rubriker"),
            Deadlines = form.IsTicked("frister"),
            SureAlone = !form.IsTicked("preliminara"),
            Invited = form.IsTicked("inbjudna"),
            CancelledWeeks = Number(form["installda"], Cancelled(words), usual.CancelledWeeks),
            AlarmMinutes = Number(form["paminn"], Alarms(words), usual.AlarmMinutes),
            YearsBack = Number(form["bakat"], Back(words), usual.YearsBack),
            YearsAhead = Number(form["framat"], Ahead(words), usual.YearsAhead),
        };
    }

    private static int? Number(string typed, IReadOnlyList<(string Value, string)> choices, int? usual) =>
        choices.All(c => c.Value != typed) ? usual : int.Parse(typed, CultureInfo.InvariantCulture) is >= 0 and var number ? number : null;

    private static (string, string)[] Numbers(Phrasebook words, string what, params int[] numbers) =>
        [.. numbers.Select(n => (n.ToString(CultureInfo.InvariantCulture), words.Say($"{what}.{(n < 0 ? "none" : n.ToString(CultureInfo.InvariantCulture))}")))];
}
