using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Delivery.Calendars;
using Arshjul.Feeds;
using Arshjul.Pages.Meetings;
using Arshjul.Pages.Papers;
using Arshjul.Pages.Subscribing;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Mine;

/// <summary>A participant's page of one meeting: its agenda, whether they come, and what they want to take up.</summary>
internal static class OwnMeetings
{
    /// <summary>Maps them.</summary>
    public static void MapOwnMeetings(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/min-sida/moten/{own}", Right.OwnPage, page => Task.FromResult(Show(page, FormState.Empty, FormState.Empty)));
        routes.MapPage("/min-sida/moten/{own}/handlingar/{paper}", Right.OwnPage, page => Find(page) is { } meeting ? PapersBuilder.FileAsync(page, meeting) : Task.FromResult(PageContext.Nothing()));
        routes.MapPage("/min-sida/moten/{own}/mote.ics", Right.OwnPage, page => Task.FromResult(Calendar(page)));
        routes.MapAction("/min-sida/moten/{own}/svar", Right.OwnPage, AnswerAsync);
        routes.MapAction("/min-sida/moten/{own}/arende", Right.OwnPage, HandInAsync);
    }

    private static KnownMeeting? Find(PageContext page) =>
        page.At.FindMeeting(page.Route("own")) is { } meeting && MyMeetings.IsOf(page.At, meeting, page.Visitor.Person!) ? meeting : null;

    private static IResult Calendar(PageContext page) => Find(page) is { Date: not null } meeting
        ? TypedResults.File(FeedWriter.Write(EntriesOf(page).Of(meeting)), "text/calendar; charset=utf-8", "mote.ics") : PageContext.Nothing();

    private static FeedBuilder EntriesOf(PageContext page) => new(page.At, FeedToken.PagesOf(page.Get<PublicAddress>().Given));

    private static async Task<IResult> AnswerAsync(PageContext page)
    {
        if (Find(page) is not { } meeting)
            return PageContext.Nothing();
        var form = await page.FormAsync();
        try
        {
            if (!Enum.TryParse<Attendance>(form["answer"], out var reply) || !Enum.IsDefined(reply))
                throw new InputException(new Sentence("web.mine.answer.none"));
            var now = page.Get<TimeProvider>().GetUtcNow().UtcDateTime;
            await page.ChangeAsync("answer", meeting.Key, at => MeetingAnswers.Answer(at, at.FindMeeting(meeting.Key)!, page.Visitor.Person!, reply, form["comment"], now));
            return page.Done(MineBuilder.PathOf(meeting), new Sentence($"web.mine.answered.{reply}", MeetingTitle.Of(page.At, meeting)));
        }
        catch (InputException wrong)
        {
            return Show(page, FormState.Of(form, wrong), FormState.Empty);
        }
    }

    private static async Task<IResult> HandInAsync(PageContext page)
    {
        if (Find(page) is not { } meeting)
            return PageContext.Nothing();
        var form = await page.FormAsync();
        try
        {
            var item = new ItemForm { Title = form["title"], Text = form["text"] };
            await page.ChangeAsync("hand-in", meeting.Key, at => HandedInItems.HandIn(at, at.FindMeeting(meeting.Key)!, page.Visitor.Person!, item));
            return page.Done(MineBuilder.PathOf(meeting), new Sentence("web.mine.item.done", form["title"]));
        }
        catch (InputException wrong)
        {
            return Show(page, FormState.Empty, FormState.Of(form, wrong));
        }
    }

    private static IResult Show(PageContext page, FormState answer, FormState item)
    {
        var (at, words, person) = (page.At, page.Words, page.Visitor.Person!);
        if (Find(page) is not { } meeting)
            return PageContext.Nothing();
        var given = MeetingAnswers.Of(at, meeting).FirstOrDefault(a => a.Person == person);
        var isOpen = meeting.Stands && !meeting.IsHeldAt(at.Now);
        var itemsIn = at.DeadlinesOf(meeting).ItemsIn ?? meeting.BeginsAt;
        var model = new OwnMeetingModel
        {
            Path = MineBuilder.PathOf(meeting),
            Title = MeetingTitle.Of(at, meeting),
            When = string.Join(" · ", new[] { Spoken.When(words, meeting), Spoken.Hours(meeting.Start, meeting.End) }.Where(t => t.Length > 0)),
            State = Badges.Of(at, meeting, words),
            Facts = MeetingBuilder.FactsOf(at, meeting, words),
            Timeline = MeetingTimeline.Of(at, meeting, words),
            Agenda = meeting.IsCancelled ? null : at.AgendaOf(meeting),
            Papers = PapersBuilder.Of(page, meeting, MineBuilder.PathOf(meeting), mayEdit: false, FormState.Empty),
            Calendar = isOpen ? AddToCalendar.Of(EntriesOf(page).Of(meeting).Entries[0], at.Zone, MineBuilder.PathOf(meeting) + "/mote.ics") : null,
            IsDraft = at.SentCallsOf(meeting.Key).Count == 0,
            MayAnswer = isOpen,
            Answer = given?.Reply,
            ItemsIn = isOpen && itemsIn > at.Now ? Spoken.Moment(words, itemsIn.Value) : null,
            AnswerForm = answer.Status == StatusCodes.Status200OK ? FormState.Of(("comment", given?.Comment)) : answer,
            ItemForm = item,
        };
        return page.Show<OwnMeetingPage, OwnMeetingModel>($"{model.Title} {model.When}", model, Math.Max(answer.Status, item.Status));
    }
}
