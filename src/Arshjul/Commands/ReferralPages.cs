using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Core.YearEnd;
using Arshjul.Templates.Words;
using Arshjul.Templates.YearEnd;

namespace Arshjul.Commands;

/// <summary>A proposed year as the page that is referred to the unions, in the organisation's own language.</summary>
internal static class ReferralPages
{
    /// <summary>What fills the page.</summary>
    public static ReferralModel Of(PlanAt at, RolledYear rolled)
    {
        var mail = MailWords.In(at.Plan.Organisation.Language);
        return new ReferralModel
        {
            Words = mail,
            Organisation = at.Plan.Organisation.Name,
            Heading = at.Words.Say("roll.page.heading", rolled.Next),
            Under = at.Words.Say("roll.page.under", rolled.Year, at.Today),
            Intro = at.Words.Say("roll.page.intro", rolled.Next),
            DayColumn = at.Words.Say("roll.page.day"),
            WhyColumn = at.Words.Say("roll.page.why"),
            Groups = [.. rolled.Groups.Select(g => new ReferralGroup(at.FindGroup(g.Group)!.Name, Rhythm(at.Words, rolled, g), [.. g.Meetings.Select(m => Row(at.Words, mail, rolled, m))]))],
            // What the checks say names people, and is the convener's to mend before anybody is asked.
            Lists = [new ReferralList(at.Words.Say("roll.page.carried"), [.. rolled.Carried.Select(at.Words.Say)])],
        };
    }

    private static string Rhythm(Phrasebook words, RolledYear rolled, RolledGroup group) => group.Laid.Count > 0
        ? words.Say(RollWords.Laid(rolled.Next, group.Laid))
        : words.Say("roll.page.rhythm", rolled.Year, group.Rhythm);

    private static ReferralRow Row(Phrasebook words, MailWords mail, RolledYear rolled, RolledMeeting meeting)
    {
        var kind = meeting.Kind == MeetingKind.Ordinary ? null : words.Say("kind." + meeting.Kind);
        var detail = meeting.Proposed is { Date: { } date } proposed
            ? new[] { mail.Week(IsoWeek.Of(date)), mail.Times(proposed.Start, proposed.End), kind }
            : [kind ?? words.Say("kind." + meeting.Kind)];
        return new ReferralRow(
            meeting.Date is { } day ? words.Say("roll.page.date", day) : words.Say("roll.page.none"),
            string.Join(", ", detail.OfType<string>()),
            words.Say(meeting.Why),
            meeting.Was is { } was ? words.Say("roll.page.was", rolled.Year, was) : null);
    }
}
