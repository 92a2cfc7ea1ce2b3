using System.Net;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The start page and the meetings' pages, asked of the host on 20 February 2026 as ab, who convenes fsg and vsg, and as cd, a member of fsg.</summary>
public sealed class MeetingPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Home_OfAConvener_SaysWhatToApproveFirst()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var home = await ab.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.StartsWith("fredag den 20 februari 2026", home.Text, StringComparison.Ordinal);
        Assert.Contains("senast tis 24 februari 2026 kl. 09.00 Godkänn kallelsen till FSG tis 10 mars 2026", home.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/moten/fsg-mar\">Godkänn kallelsen", home.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_OfAMember_IsTheirOwnPage()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var home = await cd.GetAsync("/");

        Assert.Equal((HttpStatusCode.SeeOther, "/min-sida"), (home.Status, home.Location));
    }

    [Fact]
    public async Task Meetings_OfTheYear_AreComingAndPast_AndThoseOfOthersAreNotOpen()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var list = await cd.GetAsync("/moten?ar=2026");

        Assert.Contains("tis 10 mars 2026 v. 11 09.00–11.00 FSG =1+1, \"Eken\" bestämt", list.Text, StringComparison.Ordinal);
        Assert.Contains("någon gång 1 aug. – 30 sep. 2026 FSG: tematräff, @Tema utan datum", list.Text, StringComparison.Ordinal);
        Assert.Contains("tis 12 maj 2026 v. 20 09.00–11.00 FSG inställt", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 möten som har varit, det senaste först", list.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/moten/fsg-mar\"", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/moten/vsg-mar\"", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kallelse", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?ar=2027", "Möten 2027", "Det finns inga kommande möten här.")]
    [InlineData("?ar=x&grupp=finnsinte", "Möten 2026", "8 möten som ska hållas")]
    [InlineData("?ar=2026&grupp=namnd", "Möten 2026", "1 möten som ska hållas")]
    public async Task Meetings_AskedForInOtherWays_AreWhatCanBeMeant(string query, string heading, string text)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var list = await ab.GetAsync("/moten" + query);

        Assert.StartsWith(heading, list.Text, StringComparison.Ordinal);
        Assert.Contains(text, list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ApprovedOnItsPage_IsApproved_AsItWasRead()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var page = await ab.GetAsync("/moten/fsg-mar");
        Assert.Contains("3 personer kallas, tis 24 februari 2026 kl. 09.00. Den skickas inte förrän någon har godkänt den. Godkänn kallelsen", page.Text, StringComparison.Ordinal);

        var other = await ab.PostAsync("/moten/fsg-mar/godkann", page.Proof, ("hash", "another"));
        var done = await ab.PostAsync("/moten/fsg-mar/godkann", page.Proof, ("hash", Between(page.Html, "name=\"hash\" value=\"", "\"")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("Kallelsen har ändrats medan du läste den", other.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, "/moten/fsg-mar"), (done.Status, done.Location));
        var after = await ab.GetAsync("/moten/fsg-mar");
        Assert.StartsWith("Kallelsen till FSG är godkänd och skickas när dagen är inne.", after.Text, StringComparison.Ordinal);
        Assert.Contains("klar att skickas", after.Text, StringComparison.Ordinal);
        Assert.Equal("ab|approve|fsg-mar", desk.Ask("SELECT actor, action, subject FROM audit_entries WHERE action = 'approve'"));
        Assert.DoesNotContain("Kallelsen till FSG är godkänd", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_IsFirstShownWithWhatFollows_AndThenDone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var seen = await ab.FillAsync("/moten/fsg-mar/flytta", "/moten/fsg-mar/flytta", ("datum", "2026-03-24"), ("start", "9.30"), ("slut", "11:30"), ("skal", "Salen är upptagen."), ("steg", "se"));

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("Det här händer Ingen kallelse är skickad, så ingen får något mejl.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Kallelsen skickas: tis 24 februari 2026 kl. 09.00 blir tis 10 mars 2026 kl. 09.00", seen.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"9.30\"", seen.Html, StringComparison.Ordinal);
        Assert.Contains("tis 10 mars 2026 · 09.00–11.00", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);

        var done = await ab.PostAsync("/moten/fsg-mar/flytta", seen.Proof, ("datum", "2026-03-24"), ("start", "9.30"), ("slut", "11:30"), ("skal", "Salen är upptagen."), ("steg", "gor"));

        Assert.Equal((HttpStatusCode.SeeOther, "/moten/fsg-mar"), (done.Status, done.Location));
        var after = (await ab.GetAsync("/moten/fsg-mar")).Text;
        Assert.Contains("tis 24 mars 2026 · 09.30–11.30", after, StringComparison.Ordinal);
        Assert.Contains("Senast ändrat därför att Salen är upptagen.", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flytta", "datum", "24/3", "”24/3” är inget datum.")]
    [InlineData("flytta", "datum", "", "”” är inget datum.")]
    [InlineData("flytta", "start", "halv nio", "”halv nio” är inget klockslag.")]
    [InlineData("flytta", "slut", "25.00", "”25.00” är inget klockslag.")]
    [InlineData("flytta", "datum", "2026-01-05", "2026-01-05 har redan varit.")]
    [InlineData("stall-in", "skal", " ", "Skriv varför mötet ställs in.")]
    public async Task Change_WithSomethingWrong_SaysSoBesideItsField_AndKeepsWhatWasTyped(string what, string field, string value, string fault)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var path = $"/moten/fsg-mar/{what}";
        var good = new Dictionary<string, string> { ["datum"] = "2026-03-24", ["start"] = "", ["slut"] = "", ["steg"] = "gor", [field] = value };

        var answer = await ab.FillAsync(path, path, [.. good.Select(g => (g.Key, g.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(fault, answer.Text, StringComparison.Ordinal);
        Assert.Contains("autofocus", answer.Html, StringComparison.Ordinal);
        Assert.Contains("09.00–11.00", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        if (value.Trim().Length > 0)
            Assert.Contains($"value=\"{value}\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WithAReason_CancelsTheMeeting()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var done = await ab.FillAsync("/moten/vsg-mar/stall-in", "/moten/vsg-mar/stall-in", ("skal", "För få kan."), ("steg", "gor"));

        Assert.Equal("/moten/vsg-mar", done.Location);
        var page = (await ab.GetAsync("/moten/vsg-mar")).Text;
        Assert.Contains("inställt", page, StringComparison.Ordinal);
        Assert.Contains("Inställt därför att För få kan.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ställ in mötet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_IsTheMailAsItWillBeSent_InAFrameWhereNothingRuns()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/moten/fsg-mar/kallelse");
        var mail = await ab.GetAsync("/preview/fsg-mar");

        Assert.Contains("Ämne Kallelse: FSG tisdag 10 mars 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("src=\"/preview/fsg-mar\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Förvaltningens samverkansgrupp", mail.Html, StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox", mail.Headers.Single(h => h.Name == "Content-Security-Policy").Value);
    }

    [Theory]
    [InlineData("/moten/vsg-mar")]
    [InlineData("/moten/finns-inte")]
    [InlineData("/moten/fsg-mar/flytta")]
    [InlineData("/moten/fsg-mar/kallelse")]
    [InlineData("/preview/fsg-mar")]
    public async Task Page_ThatAMemberMayNotKnowOf_LooksLikeOneThatIsNotThere(string path)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var (answer, nothing) = (await cd.GetAsync(path), await cd.GetAsync("/moten/finns-inte-alls"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(nothing.Text, answer.Text);
    }

    [Fact]
    public async Task PersonalLink_OpensTheOwnPageAlone_WhateverThePersonIs()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab", SignInMeans.PersonalLink);

        Assert.Equal(HttpStatusCode.OK, (await ab.GetAsync("/min-sida")).Status);
        Assert.Equal("/min-sida", (await ab.GetAsync("/")).Location);
        foreach (var path in (string[])["/moten", "/moten/fsg-mar", "/moten/fsg-mar/flytta"])
            Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(path)).Status);
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
