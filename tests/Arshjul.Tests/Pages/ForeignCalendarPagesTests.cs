using System.Net;
using System.Text.RegularExpressions;
using Arshjul.ForeignCalendars;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>A board's own calendar followed in the browser, asked of the host on 20 February 2026: ab convenes fsg and puts in the board's dates, cd is a member, ef convenes another group.</summary>
public sealed partial class ForeignCalendarPagesTests(Office office) : IClassFixture<Office>, IAsyncDisposable
{
    private const string All = "/planera/kalendrar";
    private const string March = "UID:1\nDTSTART;TZID=Europe/Stockholm:20260317T130000\nDTEND;TZID=Europe/Stockholm:20260317T160000\nSUMMARY:Kommunstyrelsen\nLOCATION:Eken";
    private const string April = "UID:2\nDTSTART;TZID=Europe/Stockholm:20260421T130000\nDTEND;TZID=Europe/Stockholm:20260421T160000\nSUMMARY:Kommunstyrelsen\nLOCATION:Eken";

    private readonly CalendarServer _server = new() { Calendar = CalendarServer.Of(March, April) };

    [Fact]
    public async Task Calendar_IsFollowed_AndItsMeetingsComeInWhenTheConvenerSaysSo()
    {
        using var desk = await DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var one = (await AddAsync(ab)).Location!;
        var page = await ab.GetAsync(one);

        Assert.Contains("Kommunstyrelsen följs nu. Välj vilka möten som ska in i årshjulet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nytt: Kommunstyrelsen – tis 17 mars 2026, 13.00–16.00, Eken", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("namnd.ics", page.Html, StringComparison.Ordinal); // it may be a secret
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM meetings WHERE fact LIKE '%kommunstyrelsen%'"));

        var taken = await ab.PostAsync(one + "/svara", page.Proof, [.. Marks(page).Select(m => ("vald", m)), ("svar", "ta")]);

        Assert.Equal(one, taken.Location);
        var after = await ab.GetAsync(one);
        Assert.Contains("2 ändringar är gjorda i årshjulet.", after.Text, StringComparison.Ordinal);
        Assert.Contains("Kalendern och årshjulet stämmer överens.", after.Text, StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsen", (await ab.GetAsync("/arshjul/2026")).Text, StringComparison.Ordinal);
        Assert.Equal("ab foreign-group,ab foreign-add,ab foreign-take", string.Join(',', desk.AskAll("SELECT actor || ' ' || action FROM audit_entries WHERE action LIKE 'foreign%' ORDER BY number")));
    }

    [Fact]
    public async Task Change_WaitsForTheConvener_AndIsTold_AndCanBeLeft()
    {
        using var desk = await DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var one = (await AddAsync(ab)).Location!;
        var page = await ab.GetAsync(one);
        await ab.PostAsync(one + "/svara", page.Proof, [.. Marks(page).Select(m => ("vald", m)), ("svar", "ta")]);
        var watch = host.Services.GetRequiredService<CalendarWatch>();

        _server.Calendar = CalendarServer.Of(March.Replace("20260317", "20260318", StringComparison.Ordinal));
        await watch.LookAsync(Cancel);
        Assert.Single(_server.Asked); // its time has not come
        desk.Wait(TimeSpan.FromHours(6));
        await watch.LookAsync(Cancel);

        Assert.Equal("1", desk.Ask("SELECT count(*) FROM meetings WHERE fact LIKE '%2026-03-17%' AND fact LIKE '%kommunstyrelsen%'"));
        Assert.Contains("Kommunstyrelsen har ändrats 2 skillnader väntar på svar", (await ab.GetAsync("/")).Text, StringComparison.Ordinal);
        page = await ab.GetAsync(one);
        Assert.Contains("Flyttat: Kommunstyrelsen tis 17 mars 2026, 13.00–16.00 ons 18 mars 2026, 13.00–16.00, Eken", page.Text, StringComparison.Ordinal);
        Assert.Contains("Borttaget: Kommunstyrelsen tis 21 april 2026, 13.00–16.00 finns inte längre", page.Text, StringComparison.Ordinal);

        Assert.Contains("Välj minst en rad.", (await ab.PostAsync(one + "/svara", page.Proof, ("svar", "ta"))).Text, StringComparison.Ordinal);
        var marks = Marks(page);
        await ab.PostAsync(one + "/svara", page.Proof, ("vald", marks[0]), ("svar", "ta"));
        await ab.PostAsync(one + "/svara", page.Proof, ("vald", marks[1]), ("svar", "lat"));
        Assert.Contains("Kalendern eller årshjulet har ändrats sedan sidan visades.", (await ab.PostAsync(one + "/svara", page.Proof, ("vald", marks[0]), ("svar", "ta"))).Text, StringComparison.Ordinal);

        Assert.Contains("stämmer överens", (await ab.GetAsync(one)).Text, StringComparison.Ordinal);
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM meetings WHERE fact LIKE '%\"date\":\"2026-03-18\"%' AND fact LIKE '%Enligt kalendern Kommunstyrelsen.%'"));
        desk.Wait(TimeSpan.FromHours(6));
        await watch.LookAsync(Cancel);
        Assert.EndsWith(" 304", _server.Asked[^1], StringComparison.Ordinal);
        using var later = await Reader.SignedInAsync(host, "ab");
        Assert.Contains("stämmer överens", (await later.GetAsync(one)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_ThatCannotBeHad_KeepsWhatItHad_AndSaysWhy()
    {
        using var desk = await DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var one = (await AddAsync(ab, "namnd")).Location!;
        _server.Answer = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        desk.Wait(TimeSpan.FromMinutes(2));

        await ab.FillAsync(one, one + "/hamta");

        var page = await ab.GetAsync(one);
        Assert.Contains("localhost svarade med fel 500. Försök igen senare.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, Marks(page).Count);
        Assert.Contains("localhost svarade med fel 500", (await ab.GetAsync(All)).Text, StringComparison.Ordinal);
        _server.Answer = null;
        desk.Wait(TimeSpan.FromHours(1));
        await host.Services.GetRequiredService<CalendarWatch>().LookAsync(Cancel);
        Assert.DoesNotContain("fel 500", (await ab.GetAsync(one)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1/namnd.ics", "127.0.0.1 ligger i det inre nätet eller är programmet självt")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "ligger i det inre nätet")]
    [InlineData("file:///etc/passwd", "Adressen börjar med file:")]
    [InlineData("namnden", "Det är ingen adress till en kalender.")]
    public async Task Address_ThatIsNotFetched_IsToldAtItsField_AndNothingIsStored(string address, string told)
    {
        using var desk = await DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var refused = await AddAsync(ab, "", address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(told, refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Kommunstyrelsen\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM foreign_calendars"));
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM groups WHERE fact LIKE '%Kommunstyrelsen%'"));
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task Calendar_IsForThoseWhoPutInTheGroupsDates_UntilItIsNotFollowedAnyMore()
    {
        using var desk = await DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ef = await Reader.SignedInAsync(host, "ef");
        var one = (await AddAsync(ab, "fsg")).Location!;

        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync(one)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync(one)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync(All)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ef.GetAsync(one)).Status); // convenes another group
        Assert.DoesNotContain("Kommunstyrelsen", (await ef.GetAsync(All)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ef.FillAsync(All, All, ("adress", Address), ("namn", "Annan"), ("grupp", "fsg"))).Status);
        Assert.Contains("Det finns redan en kalender som heter ”Kommunstyrelsen”.", (await AddAsync(ab)).Text, StringComparison.Ordinal);

        await ab.FillAsync(one, one + "/ta-bort");

        Assert.Contains("Kommunstyrelsen följs inte längre. Mötena ligger kvar.", (await ab.GetAsync(All)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(one)).Status);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM foreign_calendars"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Address => $"http://localhost:{_server.Port}/namnd.ics?nyckel=1";

    private async Task<Desk> DeskAsync()
    {
        var desk = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), """{ "CalendarHosts": "localhost" }""", Cancel);
        return desk;
    }

    private Task<Reader.Answer> AddAsync(Reader reader, string group = "", string? address = null) =>
        reader.FillAsync(All, All, ("adress", address ?? Address), ("namn", "Kommunstyrelsen"), ("grupp", group));

    private static IReadOnlyList<string> Marks(Reader.Answer page) => [.. Mark().Matches(page.Html).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("name=\"vald\" value=\"([0-9a-f]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
