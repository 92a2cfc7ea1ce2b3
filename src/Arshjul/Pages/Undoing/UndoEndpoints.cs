using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Pages.Undoing;

/// <summary>Takes back what somebody just did.</summary>
internal static class UndoEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapUndo(this IEndpointRouteBuilder routes) => routes.MapAction("/angra/{id}", Right.OwnPage, UndoAsync);

    private static async Task<IResult> UndoAsync(PageContext page)
    {
        if (page.Get<UndoShelf>().Take(page.Visitor.Person!, page.Route("id")) is not var (change, path))
            return page.Show<NotUndonePage, NotUndoneModel>(page.Words.Say("web.undo.not"), new NotUndoneModel([page.Words.Say("web.undo.gone")], "/"), StatusCodes.Status422UnprocessableEntity);
        try
        {
            await page.ChangeAsync("undo", page.Visitor.Person!, at => PlanUndo.Undo(at, change));
            return page.Done(path, new Sentence("web.undo.done"));
        }
        catch (InputException wrong)
        {
            return page.Show<NotUndonePage, NotUndoneModel>(page.Words.Say("web.undo.not"), new NotUndoneModel([.. wrong.Faults.Select(page.Words.Say)], path), StatusCodes.Status409Conflict);
        }
    }
}
