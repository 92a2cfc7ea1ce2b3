using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Logs;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Arshjul.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The log, as kk, who convenes fsg and vsg below it, an, who convenes another group, le, a member of fsg, and ad, an administrator, read it.</summary>
public sealed class LogPagesTests : IAsyncLifetime
{
    private readonly Desk _desk = new(new DataFolderCopy(), Desk.Friday);
    private NearHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (await _desk.RunAsync("import", _desk.Folder.Write("roles.wheel.json", RolesWheel.Text))).Ended(0);
        (await _desk.RunAsync("mail", "hold", "Anders And byter server.")).Ended(0);
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
        var (access, now) = (_host.Services.GetRequiredService<IAccessStore>(), _desk.Clock.GetUtcNow().UtcDateTime);
        await access.ChangeAccountAsync("ad", a => a with { IsAdministrator = true }, "terminal", "administrator", now, Cancel);
        await access.ChangeAccountAsync("av", a => a with { SwitchedOffAt = now }, "ad", "switch-off", now, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task Log_OfAConvener_TellsOfTheGroupsOneReads_ByInitialsAndSeatAlone()
    {
        await CancelAsync("kk", "fsg-mar");
        await CancelAsync("kk", "vsg-mar");
        await CancelAsync("an", "annan-mar");

        using var kk = await Reader.SignedInAsync(_host, "kk");
        var log = await kk.GetAsync("/logg");

        Assert.Equal(HttpStatusCode.OK, log.Status);
        Assert.Contains("2026-02-20 10.00 KK, sammankallande FSG Mötet ställdes in VSG tis 17 mars 2026", log.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/moten/fsg-mar\">FSG tis 10 mars 2026</a>", log.Html, StringComparison.Ordinal);
        Assert.Contains("terminalen En hjulfil lästes in", log.Text, StringComparison.Ordinal);
        Assert.Contains("terminalen Alla utskick stoppades", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("annan", log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Någon stängdes av", log.Text, StringComparison.Ordinal);
        var table = log.Text[log.Text.IndexOf("Nr ", StringComparison.Ordinal)..];
        Assert.DoesNotContain("K. K.", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Anders", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfAnother_TellsOfTheirs_AndOfWhatTheyDidThemselves()
    {
        await CancelAsync("kk", "fsg-mar");
        await CancelAsync("an", "annan-mar");

        using var an = await Reader.SignedInAsync(_host, "an");
        var log = (await an.GetAsync("/logg")).Text;

        Assert.Contains("AN, sammankallande En annan grupp Mötet ställdes in En annan grupp tis 24 mars 2026", log, StringComparison.Ordinal);
        Assert.Contains("AN, sammankallande En annan grupp Loggade in", log, StringComparison.Ordinal);
        Assert.DoesNotContain("FSG", log, StringComparison.Ordinal);
        Assert.DoesNotContain("KK", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfAnAdministrator_TellsWhoCameIn_ButOfNoGroup()
    {
        await CancelAsync("kk", "fsg-mar");

        using var ad = await Reader.SignedInAsync(_host, "ad");
        var log = (await ad.GetAsync("/logg")).Text;

        Assert.Contains("AD Någon stängdes av", log, StringComparison.Ordinal);
        Assert.Contains("terminalen Någon blev administratör", log, StringComparison.Ordinal);
        Assert.Contains("KK, sammankallande FSG Loggade in", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Mötet ställdes in", log, StringComparison.Ordinal);
        Assert.DoesNotContain("tis 10 mars", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("le")]
    [InlineData("se")]
    [InlineData("or")]
    public async Task Log_OfWhoDoesNotConvene_IsNotThere(string person)
    {
        using var reader = await Reader.SignedInAsync(_host, person);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await reader.GetAsync("/logg")).Status, (await reader.GetAsync("/logg.csv")).Status));
        Assert.DoesNotContain("href=\"/logg\"", (await reader.GetAsync("/moten")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grupp=vsg", "VSG tis 17 mars", "FSG tis 10 mars")]
    [InlineData("grupp=fsg", "FSG tis 10 mars", "VSG tis 17 mars")]
    [InlineData("slag=meetings", "Mötet ställdes in", "En hjulfil lästes in")]
    [InlineData("slag=plan", "En hjulfil lästes in", "Mötet ställdes in")]
    [InlineData("vem=terminal", "En hjulfil lästes in", "Mötet ställdes in")]
    [InlineData("vem=kk&slag=meetings&grupp=vsg", "VSG tis 17 mars", "FSG tis 10 mars")]
    [InlineData("slag=other", "Ingenting stämmer med det du har valt.", "Mötet ställdes in")]
    [InlineData("grupp=annan", "FSG tis 10 mars", "tis 24 mars")]
    [InlineData("grupp=%3Cb%3E&slag=x&vem=an&fore=abc", "Mötet ställdes in", "tis 24 mars")]
    [InlineData("fore=1", "Ingenting har gjorts än som du kan se.", "Mötet ställdes in")]
    public async Task Log_Filtered_ShowsWhatWasChosen(string query, string shown, string hidden)
    {
        await CancelAsync("kk", "fsg-mar");
        await CancelAsync("kk", "vsg-mar");
        await CancelAsync("an", "annan-mar");
        using var kk = await Reader.SignedInAsync(_host, "kk");

        var log = (await kk.GetAsync("/logg?" + query)).Text;

        Assert.Contains(shown, log, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfMoreThanAHundred_IsReadPageByPage_EachEntryOnce()
    {
        var access = _host.Services.GetRequiredService<IAccessStore>();
        for (var i = 0; i < 230; i++)
            await access.ChangeAccountAsync("er", a => a with { LinkGeneration = a.LinkGeneration + 1 }, "ad", "revoke-links", _desk.Clock.GetUtcNow().UtcDateTime, Cancel);
        using var ad = await Reader.SignedInAsync(_host, "ad");

        var (path, numbers, sizes) = ("/logg?slag=access", new List<string>(), new List<int>());
        while (path is not null)
        {
            var page = await ad.GetAsync(path);
            var rows = Regex.Matches(page.Html, "<td class=\"number quiet\">(\\d+)</td>").Select(m => m.Groups[1].Value).ToList();
            numbers.AddRange(rows);
            sizes.Add(rows.Count);
            path = Regex.Match(page.Html, "href=\"(/logg\\?[^\"]*fore=\\d+)\"") is { Success: true } older ? WebUtility.HtmlDecode(older.Groups[1].Value) : null;
        }

        Assert.Equal([100, 100], sizes[..2]);
        Assert.True(numbers.Count >= 232);
        Assert.Equal(numbers.Select(int.Parse).Distinct().OrderDescending(), numbers.Select(int.Parse));
    }

    [Fact]
    public async Task Csv_IsWhatWasChosen_AsAFile_WithNoFormulas()
    {
        _desk.Execute("UPDATE people SET fact = replace(fact, 'K. K.', '=1+1 @x') WHERE key = 'kk'");
        _desk.Execute("UPDATE groups SET fact = replace(fact, '\"FSG\"', '\"=HYPERLINK(1)\"') WHERE key = 'fsg'");
        await _host.DisposeAsync();
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
        await CancelAsync("kk", "fsg-mar");
        using var kk = await Reader.SignedInAsync(_host, "kk");

        var csv = await kk.GetAsync("/logg.csv?slag=meetings&fore=1");

        Assert.Equal("attachment; filename=logg.csv; filename*=UTF-8''logg.csv", csv.Headers.Single(h => h.Name == "Content-Disposition").Value);
        Assert.Equal("text/csv; charset=utf-8", csv.Headers.Single(h => h.Name == "Content-Type").Value);
        Assert.Equal("nosniff", csv.Headers.Single(h => h.Name == "X-Content-Type-Options").Value);
        var lines = csv.Html.TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("Nr,När,Vem,Vad,Vad det gäller", lines[0]);
        Assert.Matches("^\\d+,2026-02-20 10\\.00,\"'=@, sammankallande =HYPERLINK\\(1\\)\",Mötet ställdes in,'=HYPERLINK\\(1\\) tis 10 mars 2026$", lines[1]);
        Assert.Equal(["", ""], [.. lines[2..], ""]);
    }

    [Fact]
    public async Task Log_OfAStandingPoint_NamesItAndItsGroup_ToThoseOfTheGroupAlone()
    {
        var store = _host.Services.GetRequiredService<IWheelStore>();
        foreach (var subject in new[] { "vsg/ekonomi", "vsg/finnsinte", "finnsinte/ekonomi", "annan/ekonomi fsg/ekonomi" })
        {
            var before = await store.LoadAsync(Cancel);
            Assert.True(await store.CommitAsync(new PlanCommit { Before = before, After = before.Plan, Actor = "se", Action = "point", Subject = subject, At = _desk.Clock.GetUtcNow().UtcDateTime }, Cancel));
        }
        using var kk = await Reader.SignedInAsync(_host, "kk");
        using var an = await Reader.SignedInAsync(_host, "an");

        var (mine, theirs) = ((await kk.GetAsync("/logg?slag=points")).Text, (await an.GetAsync("/logg?slag=points")).Text);

        Assert.Contains("SE, sekreterare FSG En stående punkt ändrades FSG: Ekonomi ", mine, StringComparison.Ordinal);
        Assert.Contains("En stående punkt ändrades VSG: Ekonomi ", mine, StringComparison.Ordinal);
        Assert.Equal(3, mine.Split("En stående punkt ändrades").Length - 1);
        Assert.DoesNotContain("En annan grupp", mine, StringComparison.Ordinal);
        Assert.Contains("En stående punkt ändrades En annan grupp: Ekonomi ", theirs, StringComparison.Ordinal);
        Assert.Equal(1, theirs.Split("En stående punkt ändrades").Length - 1);
        Assert.DoesNotContain("FSG: ", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfAThingThatIsNoMore_IsToldToWhoDidIt_AndToNobodyElse()
    {
        await CancelAsync("kk", "fsg-mar");
        _desk.Execute("DELETE FROM meetings WHERE key = 'fsg-mar'");
        _desk.Execute("UPDATE plans SET revision = revision + 1");
        await _host.DisposeAsync();
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
        using var kk = await Reader.SignedInAsync(_host, "kk");
        using var an = await Reader.SignedInAsync(_host, "an");

        Assert.Contains("KK, sammankallande FSG Mötet ställdes in", (await kk.GetAsync("/logg")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mötet ställdes in", (await an.GetAsync("/logg")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fsg-mar", (await an.GetAsync("/logg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfAnActionThatHasNoWords_ShowsItsName()
    {
        var access = _host.Services.GetRequiredService<IAccessStore>();
        await access.ChangeAccountAsync("er", a => a with { LinkGeneration = 1 }, "ad", "something-new", _desk.Clock.GetUtcNow().UtcDateTime, Cancel);
        using var ad = await Reader.SignedInAsync(_host, "ad");

        Assert.Contains("AD something-new", (await ad.GetAsync("/logg?slag=other")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_AndTheirActions_HaveWordsInBothLanguages()
    {
        var codes = LogKinds.All.Select(k => "web.log.kind." + k).Concat(LogKinds.Known.Select(a => "web.log.action." + a)).ToList();

        Faults.None(codes.Where(c => !Phrasebook.In("sv").Texts.ContainsKey(c)));
        Faults.None(Phrasebook.In("en").Texts.Keys.Where(c => c.StartsWith("web.log.action.", StringComparison.Ordinal) && !codes.Contains(c)));
        Assert.All(LogKinds.Known, a => Assert.Contains(a, LogKinds.In(LogKinds.Of(a))));
        Assert.Equal(LogKinds.Other, LogKinds.Of("something-new"));
    }

    private async Task CancelAsync(string person, string meeting)
    {
        using var reader = await Reader.SignedInAsync(_host, person);
        var done = await reader.FillAsync($"/moten/{meeting}/stall-in", $"/moten/{meeting}/stall-in", ("skal", "Prov."), ("steg", "gor"));
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
    }
}
