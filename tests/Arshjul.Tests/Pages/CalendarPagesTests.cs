using System.Net;
using Arshjul.Core.Access;
using Arshjul.Hosting;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>How the meetings come into a participant's calendar, asked of the host on 20 February 2026: cd is a member of fsg, ab convenes it.</summary>
public sealed class CalendarPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Invitations_AreChosenByEachForThemselves()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd", Arshjul.Core.Access.SignInMeans.PersonalLink);

        Assert.Contains("Varje kallelse har mötet med sig som en kalenderinbjudan. Sluta få inbjudningar", (await cd.GetAsync("/min-sida/kalender")).Text, StringComparison.Ordinal);
        await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", "Group:fsg"), ("namn", "min telefon"), ("preliminara", "1"));
        Assert.Contains("mötena syns två gånger i kalendern. Sluta få inbjudningar", (await cd.GetAsync("/min-sida/kalender")).Text, StringComparison.Ordinal);
        await cd.FillAsync("/min-sida/kalender", "/min-sida/inbjudningar", ("vill", "nej"));

        var text = (await cd.GetAsync("/min-sida/kalender")).Text;
        Assert.Contains("Från i morgon har nya kallelser ingen kalenderinbjudan med sig.", text, StringComparison.Ordinal);
        Assert.Contains("Kallelserna har ingen kalenderinbjudan med sig. Få inbjudningar", text, StringComparison.Ordinal);
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM people WHERE fact LIKE '%invitationsUntil%2026-02-20%'"));
        await cd.FillAsync("/min-sida/kalender", "/min-sida/inbjudningar", ("vill", "ja"));
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM people WHERE fact LIKE '%invitationsUntil%'"));
    }

    [Fact]
    public async Task Address_MadeOnThePage_IsShownOnce_WorksUntilItIsRemoved_AndNobodyElseRemovesIt()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ab = await Reader.SignedInAsync(host, "ab");

        var made = await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", "Group:fsg"), ("namn", "min telefon"), ("preliminara", "1"));
        var address = AddressIn(made);

        Assert.StartsWith("HTTP/1.1 200", await host.AskAsync("GET", address.AbsolutePath), StringComparison.Ordinal);
        Assert.Contains("webcal://127.0.0.1:", made.Html, StringComparison.Ordinal);
        var list = await cd.GetAsync("/min-sida/kalender");
        Assert.Contains("min telefon , Mötena i FSG har inte använts ännu", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(address.AbsolutePath, list.Html, StringComparison.Ordinal);
        var id = desk.Ask("SELECT hash FROM feed_addresses");
        Assert.Equal(HttpStatusCode.NotFound, (await ab.FillAsync("/min-sida/kalender", "/min-sida/kalender/ta-bort", ("adress", id))).Status);

        var removed = await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender/ta-bort", ("adress", id));

        Assert.Equal("/min-sida/kalender", removed.Location);
        Assert.Contains("Kalenderadressen ”min telefon” är borttagen", (await cd.GetAsync("/min-sida/kalender")).Text, StringComparison.Ordinal);
        Assert.Equal("cd,cd", string.Join(',', desk.AskAll("SELECT actor FROM audit_entries WHERE action LIKE 'feed-%'")));
    }

    [Theory]
    [InlineData("", 422, "Skriv var adressen ska användas")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 422, "med högst 60 tecken")]
    [InlineData("telefon", 422, "Du har redan en adress som heter ”telefon”")]
    public async Task Address_WithAWrongName_IsNotMade(string name, int status, string fault)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", "Group:fsg"), ("namn", "telefon"));

        var answer = await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", "Group:fsg"), ("namn", name));

        Assert.Equal(status, (int)answer.Status);
        Assert.Contains(fault, answer.Text, StringComparison.Ordinal);
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM feed_addresses"));
    }

    [Fact]
    public async Task Address_OfAGroupThatIsNotTheirs_IsNotThere()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        Assert.Equal(HttpStatusCode.NotFound, (await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", "Group:vsg"), ("namn", "telefon"))).Status);
    }

    [Fact]
    public async Task Address_ThatIsChanged_EndsTheOldOne_AndKeepsWhatWasChosen()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ab = await Reader.SignedInAsync(host, "ab");
        var old = AddressIn(await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", "Person"), ("namn", "telefon"), ("frister", "1"), ("paminn", "15")));
        var before = await BodyAsync(host, old);
        var id = desk.Ask("SELECT hash FROM feed_addresses");
        Assert.Equal(HttpStatusCode.NotFound, (await ab.FillAsync("/min-sida/kalender", "/min-sida/kalender/byt", ("adress", id))).Status);

        var changed = AddressIn(await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender/byt", ("adress", id)));
        await LookAsync(host);

        Assert.StartsWith("HTTP/1.1 404", await host.AskAsync("GET", old.AbsolutePath), StringComparison.Ordinal);
        Assert.Equal(before, await BodyAsync(host, changed));
        Assert.Contains("TRIGGER:-PT15M", before, StringComparison.Ordinal);
        Assert.Contains("TRANSP:TRANSPARENT", before, StringComparison.Ordinal);
        Assert.Contains("telefon , Mina möten, i alla grupper (med frister, bara säkra datum, påminnelse en kvart före)", (await cd.GetAsync("/min-sida/kalender")).Text, StringComparison.Ordinal);
        Assert.Contains("En kalender följer dina möten.", (await cd.GetAsync("/min-sida")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cd", SignInMeans.EmailLink, "Person,Group:fsg,Process:facklig,Process:politisk,Organisation")]
    [InlineData("ab", SignInMeans.EmailLink, "Person,Group:fsg,Group:vsg,Convening,Process:facklig,Process:politisk,Organisation")]
    [InlineData("ab", SignInMeans.PersonalLink, "Person,Group:fsg,Group:vsg")]
    public async Task Choices_AreWhatTheVisitorMaySee_AndNothingElseCanBeAsked(string person, SignInMeans means, string choices)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var reader = await Reader.SignedInAsync(host, person, means);
        var html = (await reader.GetAsync("/min-sida/kalender")).Html;
        var offered = html[html.IndexOf("name=\"av\"", StringComparison.Ordinal)..];
        offered = offered[..offered.IndexOf("</select>", StringComparison.Ordinal)];

        Assert.Equal(choices, string.Join(',', offered.Split("value=\"").Skip(1).Select(o => o[..o.IndexOf('"', StringComparison.Ordinal)])));
        foreach (var not in new[] { "Convening", "Organisation", "Process:facklig", "Group:vsg", "Process:finns-inte", "Group:", "", "Person:cd" }.Except(choices.Split(',')))
            Assert.Equal(HttpStatusCode.NotFound, (await reader.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", not), ("namn", "telefon"))).Status);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM feed_addresses"));
    }

    [Fact]
    public async Task Address_OfSomebodyWhoIsSwitchedOff_IsNotThereUntilTheyAreBack()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        var address = AddressIn(await cd.FillAsync("/min-sida/kalender", "/min-sida/kalender", ("av", "Person"), ("namn", "telefon")));
        Assert.StartsWith("HTTP/1.1 200", await host.AskAsync("GET", address.AbsolutePath), StringComparison.Ordinal);

        (await desk.RunAsync("access", "off", "cd")).Ended(0);
        await LookAsync(host);

        Assert.StartsWith("HTTP/1.1 404", await host.AskAsync("GET", address.AbsolutePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_OfTheirs_IsAFileOfOneEntry_AndLinksThatAddIt()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var file = (await cd.GetAsync("/min-sida/moten/fsg-mar/mote.ics")).Html;
        var page = (await cd.GetAsync("/min-sida/moten/fsg-mar")).Html;

        Assert.Equal(2, file.Split("BEGIN:VEVENT").Length);
        Assert.Contains("UID:fsg-mar@", file, StringComparison.Ordinal);
        Assert.DoesNotContain("REFRESH-INTERVAL", file, StringComparison.Ordinal);
        Assert.Contains("https://calendar.google.com/calendar/render?action=TEMPLATE&amp;text=FSG&amp;dates=20260310T080000Z%2F20260310T100000Z", page, StringComparison.Ordinal);
        Assert.Contains("startdt=2026-03-10T08%3A00%3A00Z&amp;enddt=2026-03-10T10%3A00%3A00Z", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync("/min-sida/moten/vsg-mar/mote.ics")).Status);
    }

    // As the host does twice a second.
    private static Task LookAsync(NearHost host) => host.Services.GetServices<IHostedService>().OfType<ChangeWatcher>().Single().LookAsync(TestContext.Current.CancellationToken);

    private static Uri AddressIn(Reader.Answer made)
    {
        var start = made.Html.IndexOf("value=\"http", StringComparison.Ordinal) + "value=\"".Length;
        return new Uri(made.Html[start..made.Html.IndexOf('"', start)]);
    }

    private static async Task<string> BodyAsync(NearHost host, Uri address) => (await host.AskAsync("GET", address.AbsolutePath)).Split("\r\n\r\n", 2)[1];
}
