using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Changes taken back in the browser, on 20 February 2026, as ab who convenes fsg.</summary>
public sealed partial class UndoPagesTests(Office office) : IClassFixture<Office>
{
    private const string Page = "/moten/fsg-mar/dagordning";

    [Fact]
    public async Task Undo_TakesTheLastChangeBack_Once()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var (undo, edit) = await AddedAsync(ab, "Ny entré");

        var done = await ab.PostAsync(undo, edit.Proof);

        Assert.Equal((HttpStatusCode.SeeOther, Page), (done.Status, done.Location));
        var after = await ab.GetAsync(Page);
        Assert.StartsWith("Ändringen är tillbakatagen.", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny entré", after.Text, StringComparison.Ordinal);
        var again = await ab.PostAsync(undo, edit.Proof);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Det har gått för lång tid", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_CanItselfBeTakenBack()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var (undo, edit) = await AddedAsync(ab, "Ny entré");
        await ab.PostAsync(undo, edit.Proof);

        var after = await ab.GetAsync(Page);
        await ab.PostAsync(UndoOf(after), after.Proof);

        Assert.Contains("Ny entré", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_OfWhatSomebodyElseHasChangedSince_SaysSo_AndChangesNothing()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var (undo, edit) = await AddedAsync(ab, "Ny entré");
        using var other = await Reader.SignedInAsync(host, "ab");
        var theirs = await other.GetAsync(Page);
        var (_, second) = (await other.PostAsync(Page, theirs.Proof, ("sett", Seen(theirs)), ("gor", "tabort"), ("id", "item:fsg/ny-entre")), await other.GetAsync(Page));
        // The same person's second change stands in the place of the first.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ab.PostAsync(undo, edit.Proof)).Status);
        Assert.DoesNotContain("Ny entré", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.NotEqual(undo, UndoOf(second));
    }

    [Fact]
    public async Task Undo_OfAnothersChange_IsNothing()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        var (undo, _) = await AddedAsync(ab, "Ny entré");

        var answer = await cd.PostAsync(undo, (await cd.GetAsync("/min-sida")).Proof);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Ny entré", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    private static async Task<(string Undo, Reader.Answer Page)> AddedAsync(Reader ab, string title)
    {
        await ab.FillAsync(Page, Page + "/ny", ("title", title));
        var edit = await ab.GetAsync(Page);
        return (UndoOf(edit), edit);
    }

    private static string UndoOf(Reader.Answer page) => UndoForm().Match(page.Html).Groups[1].Value;

    private static string Seen(Reader.Answer page) => SeenField().Match(page.Html).Groups[1].Value;

    [GeneratedRegex("action=\"(/angra/[0-9a-f]{16})\"", RegexOptions.CultureInvariant)]
    private static partial Regex UndoForm();

    [GeneratedRegex("name=\"sett\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex SeenField();
}
