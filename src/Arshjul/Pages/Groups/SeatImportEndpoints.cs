using System.Globalization;
using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Seats read in from a list that was pasted or handed in as a file: first what it would change is shown, then all of it is taken, or nothing.</summary>
internal static class SeatImportEndpoints
{
    private const int LongestText = 200_000;

    /// <summary>Maps them.</summary>
    public static void MapSeatImport(this IEndpointRouteBuilder routes) =>
        routes.MapManaged("/grupper/{group}/las-in", page => Task.FromResult(Show(page, FormState.Empty, [])), TakeAsync);

    private static async Task<IResult> TakeAsync(PageContext page)
    {
        var (form, group) = (await page.FormAsync(), page.Group().Key);
        IReadOnlyList<(int Number, SeatRow Row)> rows = [];
        var state = new FormState { Values = form.Typed };
        try
        {
            var listed = Listed(form);
            state = state with { Values = new Dictionary<string, string>(form.Typed, StringComparer.Ordinal) { ["lista"] = form.File("fil") is { Length: > 0 } ? SeparatedRows.Write(listed) : form["lista"] } };
            rows = SeatTable.Read(listed);
            var changeable = await SeatAccess.ChangeableAsync(page);
            YearPlan Change(PlanAt at) => SeatRows.Import(at, group, [.. rows.Select(r => r.Row)], changeable);
            if (form["steg"] != "gor")
                return Show(page, state, rows, SeatImportLines.Of(page.At, Change(page.At), group, page.Words));
            await page.ChangeAsync("seat-import", group, at =>
            {
                var after = Change(at);
                return Seen(SeatImportLines.Of(at, after, group, page.Words)) == form[SeenState.Field] ? after : throw new InputException(new Sentence("web.seats.import.meanwhile"));
            });
            return page.Done(GroupPaths.Of(group), new Sentence("web.seats.import.done", rows.Count));
        }
        catch (InputException wrong)
        {
            return ShowFaults(page, state, rows, wrong);
        }
    }

    // A file goes before what was pasted: it is what the visitor chose last.
    private static IReadOnlyList<ListedRow> Listed(FormInput form)
    {
        try
        {
            if (form.File("fil") is { Length: > 0 } file)
            {
                using var content = file.OpenReadStream();
                return RowFile.Read(file.FileName, content);
            }
        }
        catch (InputException wrong)
        {
            throw InputException.In([.. wrong.Faults.Select(f => ("fil", f))]);
        }
        return form["lista"].Length switch
        {
            0 => throw InputException.In([("lista", new Sentence("edit.rows.none"))]),
            > LongestText => throw InputException.In([("lista", new Sentence("web.seats.import.long"))]),
            _ => SeparatedRows.Read(form["lista"]),
        };
    }

    /// <summary>Faults of rows stand beside the list by the rows' own numbers; the rest beside the form's fields.</summary>
    private static IResult ShowFaults(PageContext page, FormState state, IReadOnlyList<(int Number, SeatRow Row)> rows, InputException wrong)
    {
        var faults = wrong.ByField.Select(f => (f.Field, f.Fault, Row: f.Field.Split('.') is [var number, _] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= rows.Count ? n : 0)).ToList();
        var ofRows = faults.Where(f => f.Row > 0).Select(f => new SeatImportModel.FaultyRow(rows[f.Row - 1].Number, page.Words.Say("web.seats.import.column." + f.Field.Split('.')[1]), TextOf(rows[f.Row - 1].Row), page.Words.Say(f.Fault))).ToList();
        var model = new SeatImportModel(page.Group().Key, page.Group().Name, state with { Faults = [.. faults.Where(f => f.Row == 0).Select(f => (f.Field, f.Fault)), .. ofRows.Count > 0 ? [("lista", new Sentence("web.seats.import.wrong"))] : Array.Empty<(string, Sentence)>()] }, ofRows, null, rows.Count, "");
        return page.Show<SeatImportPage, SeatImportModel>(page.Words.Say("web.seats.import.title"), model, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Show(PageContext page, FormState state, IReadOnlyList<(int Number, SeatRow Row)> rows, IReadOnlyList<string>? changes = null) =>
        page.Show<SeatImportPage, SeatImportModel>(page.Words.Say("web.seats.import.title"), new SeatImportModel(page.Group().Key, page.Group().Name, state, [], changes, rows.Count, changes is null ? "" : Seen(changes)));

    private static string Seen(IReadOnlyList<string> changes) => SeenState.Of(changes);

    private static string TextOf(SeatRow row) => string.Join(" · ", new[] { row.Name, row.Mail, row.Role, row.Party, row.Title, row.From }.Where(c => !string.IsNullOrEmpty(c)));
}
