using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>Changing an agenda: items added and taken away, moved, put off, left out and taken here.</summary>
internal static class AgendaEditEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAgendaEdits(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/moten/{meeting}/dagordning", Right.EditAgenda, page => Task.FromResult(Show(page, FormState.Empty, FormState.Empty)));
        routes.MapAction("/moten/{meeting}/dagordning", Right.EditAgenda, DoAsync);
        routes.MapAction("/moten/{meeting}/dagordning/ny", Right.EditAgenda, AddAsync);
    }

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var meeting = page.Meeting();
        var item = new ItemForm { Title = form["title"], Section = form["section"], Owners = form["owners"], Text = form["text"], Documents = form["documents"] };
        try
        {
            await page.ChangeAsync("agenda-add", meeting.Key, at => AgendaItems.Add(at, at.FindMeeting(meeting.Key)!, item));
        }
        catch (InputException wrong)
        {
            return Show(page, FormState.Of(form, wrong), FormState.Empty);
        }
        return page.Done(MeetingPaths.Of(meeting.Key, "dagordning"), new Sentence("web.agenda.added", form["title"]));
    }

    private static async Task<IResult> DoAsync(PageContext page)
    {
        var form = await page.FormAsync();
        var meeting = page.Meeting();
        try
        {
            await page.ChangeAsync("agenda", meeting.Key, at => Changed(at, at.FindMeeting(meeting.Key)!, form));
        }
        catch (InputException wrong)
        {
            // Told above the agenda: each of its small forms has but a field or two.
            return Show(page, FormState.Empty, FormState.Of(form, new InputException([.. wrong.Faults])));
        }
        return page.Done(MeetingPaths.Of(meeting.Key, "dagordning"), new Sentence("web.agenda.changed"));
    }

    private static YearPlan Changed(PlanAt at, KnownMeeting meeting, FormInput form)
    {
        // Somebody else's change is seen before anything is laid over it.
        if (AgendaEditBuilder.Seen(at, meeting) != form["sett"])
            throw new InputException(new Sentence("web.agenda.changedMeanwhile"));
        var id = form["id"];
        return form["gor"] switch
        {
            "upp" => AgendaSorting.Up(at, meeting, id),
            "ner" => AgendaSorting.Down(at, meeting, id),
            "dra" => AgendaSorting.Move(at, meeting, id, form["avsnitt"], int.TryParse(form["plats"], CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue),
            "bordlagg" => AgendaPlacements.Postpone(at, meeting, id, form["to"], form["reason"]),
            "hoppa" => AgendaPlacements.Skip(at, meeting, id, form["reason"]),
            "tahit" => AgendaPlacements.TakeHere(at, meeting, id),
            "angra" => AgendaPlacements.Undo(at, form["grupp"], form["nyckel"]),
            "tabort" when id.Split(':', '/') is ["item", var group, var key] => AgendaItems.Remove(at, group, key),
            _ => throw new InputException(new Sentence("web.agenda.unknown")),
        };
    }

    private static IResult Show(PageContext page, FormState newItem, FormState done)
    {
        var model = AgendaEditBuilder.Of(page, page.Meeting(), newItem, done);
        return page.Show<AgendaEditPage, AgendaEditModel>(page.Words.Say("web.agenda.title", model.Title), model, Math.Max(newItem.Status, done.Status));
    }
}
