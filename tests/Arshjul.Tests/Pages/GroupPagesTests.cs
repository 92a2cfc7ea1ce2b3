using System.Net;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Groups, seats and people in the browser, on 20 February 2026: ab convenes fsg and vsg, cd and ef sit in fsg.</summary>
public sealed class GroupPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Groups_AreShownWithTheirConvenersAndVacantSeats_AndOnlyOnesOwn()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        await ab.FillAsync("/grupper/fsg/nytt-mandat", "/grupper/fsg/nytt-mandat", ("role", "Substitute"), ("party", "Kommunal"));

        var (mine, members) = ((await ab.GetAsync("/grupper")).Text, (await cd.GetAsync("/grupper")).Text);

        Assert.Contains("Förvaltningens samverkansgrupp FSG Facklig process A. B. 4 1 vakant Verksamhetens samverkansgrupp VSG Facklig process A. B. 1", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Nämnden", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Verksamhetens", members, StringComparison.Ordinal);
        Assert.DoesNotContain("Lägg till en grupp", members, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_ShowsPartiesAndAddresses_ToWhomConvenesIt_AndToNobodyElse()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");

        var (convener, member) = (await ab.GetAsync("/grupper/fsg"), await cd.GetAsync("/grupper/fsg"));

        Assert.Contains("Kommunal Ledamot C. D. cd@prov.example Ändra : Ledamot, C. D. Vision Ledamot E. F. ef@prov.example till och med tis 30 juni 2026", convener.Text, StringComparison.Ordinal);
        Assert.Contains("Ärenden in 20 dagar före Kallelsen går ut 14 dagar före", convener.Text, StringComparison.Ordinal);
        Assert.Contains("Ledamot C. D.", member.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("Kommunal|Vision|cd@prov|ef@prov|/mandat/|/person/", member.Html);
    }

    [Fact]
    public async Task Seat_IsGivenToSomebodyNew_FromADayOn_AndThatIsTakenBack()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var done = await DoAsync(ab, "/grupper/fsg/mandat/k1", "innehav", ("name", "Nya Namnet"), ("email", "nn@prov.example"), ("from", "2026-04-01"));

        Assert.Equal("/grupper/fsg", done.Location);
        var page = await ab.GetAsync("/grupper/fsg");
        Assert.Contains("C. D. cd@prov.example till och med tis 31 mars 2026 Nya Namnet från ons 1 april 2026", page.Text, StringComparison.Ordinal);
        Assert.Equal("seat-hold|fsg|ab", desk.Ask("SELECT action, subject, actor FROM audit_entries ORDER BY number DESC LIMIT 1"));

        var undo = page.Html.Split("action=\"/angra/")[1].Split('"')[0];
        await ab.PostAsync("/angra/" + undo, page.Proof);
        Assert.DoesNotContain("Nya Namnet", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("innehav", "person", "ef", "name", "N. N.", "Välj en person i listan eller skriv en ny, inte båda.", "f-person")]
    [InlineData("innehav", "name", "", "from", "2026-04-01", "Fyll i det här.", "f-person")]
    [InlineData("innehav", "name", "N. N.", "email", "inte en adress", "”inte en adress” är ingen e-postadress.", "f-email")]
    [InlineData("innehav", "person", "ef", "from", "i våras", "Kan inte läsa ”i våras” som ett datum.", "f-from")]
    [InlineData("andra", "role", "kung", "title", "HR-chef", "”kung” finns inte att välja.", "f-role")]
    [InlineData("slut", "until", "2025-01-01", "gor", "vakant", "Vem som hade mandatet tidigare ändras inte.", "f-until")]
    public async Task Seat_WithAFault_IsToldBesideItsField_AndWhatWasTypedIsKept(string what, string field, string value, string other, string otherValue, string said, string focus)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await DoAsync(ab, "/grupper/fsg/mandat/k1", what, (field, value), (other, otherValue));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Matches($"id=\"{focus}\"[^>]*autofocus", answer.Html);
        if (other is not "gor")
            Assert.Contains($"value=\"{otherValue}\"", WebUtility.HtmlDecode(answer.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seat_ChangedByTwo_IsToldToTheSecond_AndNothingIsLaidOver()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var seen = await ab.GetAsync("/grupper/fsg/mandat/k1");
        await DoAsync(ab, "/grupper/fsg/mandat/k1", "andra", ("role", "Member"), ("party", "Vision"));

        var late = await ab.PostAsync("/grupper/fsg/mandat/k1/andra", seen.Proof, ("sett", Seen(seen)), ("role", "Chair"), ("party", "Kommunal"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Någon annan har ändrat det här medan du hade sidan öppen.", late.Text, StringComparison.Ordinal);
        Assert.Contains("<option value=\"Chair\" selected", late.Html, StringComparison.Ordinal);
        Assert.Contains("Vision Ledamot C. D.", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vakant", "C. D. cd@prov.example till och med fre 20 februari 2026")]
    [InlineData("upphor", "C. D. cd@prov.example till och med fre 20 februari 2026")]
    public async Task Seat_IsLeftVacant_OrEnds(string what, string said)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal("/grupper/fsg", (await DoAsync(ab, "/grupper/fsg/mandat/k1", "slut", ("gor", what))).Location);

        Assert.Contains(said, (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
        desk.Wait(days: 1);
        using var next = await Reader.SignedInAsync(host, "ab");
        Assert.Contains(what == "vakant" ? "Kommunal Ledamot vakant" : "1 mandat som har upphört Ledamot", (await next.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_IsAddedBelowOnesOwn_AndItsConvenerStaysSignedIn()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var before = ab.Jar["__Host-arshjul"];

        var done = await ab.FillAsync("/ny-grupp", "/ny-grupp", ("name", "Arbetsplatsens grupp"), ("shortName", "APG"), ("newProcess", "Lokal process"), ("parent", "fsg"), ("convener", "ab"));

        Assert.Equal("/grupper/apg", done.Location);
        Assert.NotEqual(before, ab.Jar["__Host-arshjul"]);
        var page = await ab.GetAsync("/grupper/apg");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Sammankallande A. B. ab@prov.example sedan fre 20 februari 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("under gruppen ovanför: Arbetsplatsens grupp APG Lokal process A. B. 1", (await ab.GetAsync("/grupper")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ny-grupp", "name", "Ny", "parent", "ny")]
    [InlineData("/grupper/fsg/andra", "name", "FSG", "parent", "namnd")]
    public async Task Group_UnderOneThatOneDoesNotConvene_IsRefused(string page, string field, string value, string other, string otherValue)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var seen = await ab.GetAsync(page);

        var answer = await ab.PostAsync(page, seen.Proof, ("sett", Seen(seen)), (field, value), (other, otherValue), ("process", "facklig"), ("convener", "ab"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Välj en annan grupp: den finns inte, eller ligger under den här.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Group_IsChanged_AndWhatTheFormDoesNotShowStays()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var seen = await ab.GetAsync("/grupper/fsg/andra");

        var done = await ab.PostAsync("/grupper/fsg/andra", seen.Proof, ("sett", Seen(seen)), ("name", "Samverkansgruppen"), ("callOut", "10 a"), ("callApproval", "Automatic"));

        Assert.Equal("/grupper/fsg", done.Location);
        var text = (await ab.GetAsync("/grupper/fsg")).Text;
        Assert.Contains("Ärenden in 20 dagar före Kallelsen går ut 10 arbetsdagar före Innan kallelsen går behövs inget: den går på sin dag", text, StringComparison.Ordinal);
        Assert.Contains("Gruppens brevlåda fsg@prov.example", text, StringComparison.Ordinal);
        var late = await ab.PostAsync("/grupper/fsg/andra", seen.Proof, ("sett", Seen(seen)), ("name", "FSG"));
        Assert.Contains("Någon annan har ändrat det här", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_IsChangedByWhomConvenesAllTheirGroups_AndByNobodyElse()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var (access, now) = (host.Services.GetRequiredService<IAccessStore>(), desk.Clock.GetUtcNow().UtcDateTime);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var seen = await ab.GetAsync("/grupper/fsg/person/cd");
        var done = await ab.PostAsync("/grupper/fsg/person/cd", seen.Proof, ("sett", Seen(seen)), ("name", "C. D."), ("email", "ny@prov.example"));
        Assert.Equal("/grupper/fsg", done.Location);
        Assert.Contains("ny@prov.example", (await ab.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);

        // Whoever could change an administrator's address could sign in as them; so with somebody who sits where one has no say.
        await access.ChangeAccountAsync("cd", a => a with { IsAdministrator = true }, "terminal", "add-administrator", now, TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<IWheelStore>().GiveSeatAsync("namnd", "ef", now);
        foreach (var person in new[] { "cd", "ef" })
        {
            var page = await ab.GetAsync($"/grupper/fsg/person/{person}");
            Assert.Contains("Be den som är administratör att ändra namnet eller adressen.", page.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await ab.PostAsync($"/grupper/fsg/person/{person}", page.Proof, ("name", "X"), ("email", "x@prov.example"))).Status);
        }
        using var administrator = await Reader.SignedInAsync(host, "cd");
        Assert.Contains("Spara", (await administrator.GetAsync("/grupper/fsg/person/ef")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync("/grupper/vsg/person/ef")).Status);
    }

    private static async Task<Reader.Answer> DoAsync(Reader reader, string page, string what, params (string, string)[] fields)
    {
        var seen = await reader.GetAsync(page);
        return await reader.PostAsync($"{page}/{what}", seen.Proof, [("sett", Seen(seen)), .. fields]);
    }

    private static string Seen(Reader.Answer page) => page.Html.Contains("name=\"sett\" value=\"", StringComparison.Ordinal) ? page.Html.Split("name=\"sett\" value=\"")[1].Split('"')[0] : "";
}
