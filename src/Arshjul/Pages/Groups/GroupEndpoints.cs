using Arshjul.Core.Access;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>The groups, their seats and the people in them.</summary>
internal static class GroupEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapGroups(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/grupper", Right.ReadOrganisation, page => Task.FromResult(page.Show<GroupsPage, GroupsModel>(page.Words.Say("web.groups.title"), GroupsBuilder.Of(page))));
        routes.MapPage("/ny-grupp", Right.ReadOrganisation, page => Task.FromResult(SeatAccess.MayAdd(page.Visitor) ? ShowEdit(page, null, null) : PageContext.Nothing()));
        routes.MapAction("/ny-grupp", Right.ReadOrganisation, page => SeatAccess.MayAdd(page.Visitor) ? AddAsync(page) : Task.FromResult(PageContext.Nothing()));
        routes.MapPage("/grupper/{group}", Right.ReadOrganisation, async page => SeatAccess.MaySee(page.Visitor, page.Route("group")) ? await ShowAsync(page) : PageContext.Nothing());
        routes.MapManaged("/grupper/{group}/andra", page => Task.FromResult(ShowEdit(page, page.Group(), null)), ChangeAsync);
        routes.MapOwnWords();
        routes.MapSeats();
        routes.MapSeatPeople();
        routes.MapSeatImport();
        routes.MapProposals();
    }

    /// <summary>Maps a page and its form for those who manage the group in the address; for others it is not there.</summary>
    public static void MapManaged(this IEndpointRouteBuilder routes, string path, Func<PageContext, Task<IResult>>? show, Func<PageContext, Task<IResult>>? act)
    {
        if (show is not null)
            routes.MapPage(path, Right.ReadOrganisation, page => Guarded(page, show));
        if (act is not null)
            routes.MapAction(path, Right.ReadOrganisation, page => Guarded(page, act));
    }

    /// <summary>The group in the address; the gate has seen that it is there.</summary>
    public static CooperationGroup Group(this PageContext page) => page.At.FindGroup(page.Route("group"))!;

    private static Task<IResult> Guarded(PageContext page, Func<PageContext, Task<IResult>> answer) =>
        SeatAccess.MayManage(page.Visitor, page.Route("group")) ? answer(page) : Task.FromResult(PageContext.Nothing());

    private static async Task<IResult> ShowAsync(PageContext page) => page.Show<GroupPage, GroupModel>(page.Group().Name, await GroupBuilder.OfAsync(page, page.Group()));

    private static IResult ShowEdit(PageContext page, CooperationGroup? group, FormState? form) =>
        page.Show<GroupEditPage, GroupEditModel>(page.Words.Say(group is null ? "web.groups.add" : "web.group.edit.title"), GroupEditBuilder.Of(page, group, form), form?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> AddAsync(PageContext page)
    {
        var form = await page.FormAsync();
        try
        {
            var after = await page.ChangeAsync("group-add", "", at => SettingEdits.Add(at, Read(page, form, null), form["convener"]));
            return page.Done(GroupPaths.Of(after.Plan.Groups[^1].Key), new Sentence("web.groups.added", form["name"]));
        }
        catch (InputException wrong)
        {
            return ShowEdit(page, null, FormState.Of(form, wrong));
        }
    }

    private static async Task<IResult> ChangeAsync(PageContext page)
    {
        var (form, group) = (await page.FormAsync(), page.Group());
        try
        {
            await page.ChangeAsync("group-change", group.Key, at => Changed(at, Read(page, form, group.Parent)));
            return page.Done(GroupPaths.Of(group.Key), new Sentence("web.group.changed"));
        }
        catch (InputException wrong)
        {
            return ShowEdit(page, group, FormState.Of(form, wrong));
        }

        YearPlan Changed(PlanAt at, GroupForm typed)
        {
            SeenState.Demand(at.FindGroup(group.Key), form);
            return SettingEdits.Change(at, group.Key, typed);
        }
    }

    // Rights follow the tree, so that a group is put under one's own alone.
    private static GroupForm Read(PageContext page, FormInput form, string? parent) =>
        form["parent"] is { Length: > 0 } chosen && chosen != parent && !SeatAccess.MayManage(page.Visitor, chosen)
            ? throw InputException.In([("parent", new Sentence("edit.group.parent"))])
            : GroupEditBuilder.Read(form);
}
