using System.Net;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Seats read in from a list, on 20 February 2026, by ab who convenes fsg.</summary>
public sealed class SeatImportPagesTests(Office office) : IClassFixture<Office>
{
    private const string Page = "/grupper/fsg/las-in";

    [Fact]
    public async Task List_IsShownBeforeItIsTaken_AndThenAllOfItIs()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var list = "Namn\tE-post\tRoll\tPart\tFrån\nEva Ek\tee@prov.example\tledamot\tKommunal\t2026-04-01\nFia Fors\t\tersättare\tVision\t\nVakant\t\tersättare\tKommunal\t";

        var look = await ab.FillAsync(Page, Page, ("lista", list), ("steg", "se"));

        Assert.Equal(HttpStatusCode.OK, look.Status);
        Assert.Contains(
            "Rader lästa: 3. Ändringar: 5. Ledamot, Kommunal: Eva Ek i stället för C. D. från ons 1 april 2026. Nytt mandat: Ersättare, Vision. Fia Fors får det från fre 20 februari 2026. " +
            "Nytt mandat: Ersättare, Kommunal. Det är vakant. Ny person: Eva Ek, ee@prov.example. Ny person: Fia Fors, utan e-postadress. Läs in allt",
            look.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eva Ek", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);

        Assert.Equal("/grupper/fsg", (await ab.PostAsync(Page, look.Proof, ("lista", list), ("sett", Seen(look)), ("steg", "gor"))).Location);
        Assert.Contains("Eva Ek från ons 1 april 2026", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
        Assert.Contains("Allt i listan står redan så.", (await ab.FillAsync(Page, Page, ("lista", list), ("steg", "se"))).Text, StringComparison.Ordinal);
        Assert.Equal("seat-import|fsg", desk.Ask("SELECT action, subject FROM audit_entries ORDER BY number DESC LIMIT 1"));
    }

    [Fact]
    public async Task List_WithFaults_SaysThemByTheRowsOwnNumbers_AndNothingIsTaken()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var list = "Namn;E-post;Roll\n\nEva Ek;ee;ledamot\nFia Fors;ff@prov.example;kung";

        foreach (var step in new[] { "se", "gor" })
        {
            var answer = await ab.FillAsync(Page, Page, ("lista", list), ("steg", step));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("2 saker i listan behöver rättas", answer.Text, StringComparison.Ordinal);
            Assert.Contains("Rad 3, e-post: ”ee” är ingen e-postadress. Skriv den som namn@kommun.se. Eva Ek · ee · ledamot", answer.Text, StringComparison.Ordinal);
            Assert.Contains("Rad 4, roll: ”kung” finns inte att välja.", answer.Text, StringComparison.Ordinal);
            Assert.Contains("Fia Fors;ff@prov.example;kung</textarea>", answer.Html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Fia Fors", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_TakenWhenTheSeatsAreOthers_IsShownAnew()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var list = "Namn;Roll;Part\nE. F.;ledamot;Kommunal";
        var look = await ab.FillAsync(Page, Page, ("lista", list), ("steg", "se"));
        await ab.FillAsync(Page, Page, ("lista", "Namn;Roll;Part\nNågon Annan;ledamot;Kommunal"), ("steg", "gor"), ("sett", Seen(await ab.FillAsync(Page, Page, ("lista", "Namn;Roll;Part\nNågon Annan;ledamot;Kommunal"), ("steg", "se")))));

        var answer = await ab.PostAsync(Page, look.Proof, ("lista", list), ("sett", Seen(look)), ("steg", "gor"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Någon annan har ändrat mandaten medan du läste.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ChangesNoAddressThatOneMayNotChange()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await host.Services.GetRequiredService<IAccessStore>().ChangeAccountAsync("ef", a => a with { IsAdministrator = true }, "terminal", "add-administrator", desk.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync(Page, Page, ("lista", "Namn;E-post;Part\nNågon Annan;ef@prov.example;Vision"), ("steg", "se"));

        Assert.Contains("Rad 2, namn: Adressen hör till E. F., och det namnet får du inte ändra.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Listan är tom.")]
    [InlineData("E-post;Roll\nee@prov.example;ledamot", "Listan har rubriker, men ingen kolumn med namn.")]
    public async Task List_ThatIsNone_IsToldBesideItsField(string list, string said)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync(Page, Page, ("lista", list), ("steg", "se"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    private static string Seen(Reader.Answer page) => page.Html.Split("name=\"sett\" value=\"")[1].Split('"')[0];
}
