using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Follow-ups and questions in the browser, on 20 February 2026, as ab who convenes fsg.</summary>
public sealed class FollowUpPagesTests(Office office) : IClassFixture<Office>
{
    private const string All = "/uppfoljningar";

    [Fact]
    public async Task FollowUp_Added_StandsOnTheNextAgenda_IsPutOff_Closed_AndOpenedAgain()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal(All, (await ab.FillAsync(All + "/fsg/uppfoljning", All + "/fsg/uppfoljning", ("text", "Riskbedömningen"), ("owners", "HR"), ("due", "2026-03-01"))).Location);
        var list = await ab.GetAsync(All);
        Assert.StartsWith("”Riskbedömningen” är tillagd.", list.Text, StringComparison.Ordinal);
        Assert.Matches(@"Riskbedömningen FSG HR .* sön 1 mars 2026 [a-zå]+ \d+ mars 2026", list.Text);
        Assert.Contains("Riskbedömningen", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);

        const string one = All + "/fsg/uppfoljning/riskbedomningen";
        Assert.Equal(All, (await ab.FillAsync(one, one, ("gor", "skjut"), ("due", "2026-05-01"))).Location);
        Assert.StartsWith("”Riskbedömningen” är uppskjuten.", (await ab.GetAsync(All)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Riskbedömningen", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);

        Assert.Equal(All, (await ab.FillAsync(one, one, ("gor", "klar"), ("outcome", "Den är gjord."))).Location);
        var closed = await ab.GetAsync(All);
        Assert.Contains("Avslutat det senaste året (1) Riskbedömningen FSG, fre 20 februari 2026 Den är gjord.", closed.Text, StringComparison.Ordinal);
        Assert.Equal(All, (await ab.PostAsync(one + "/oppna", closed.Proof)).Location);
        Assert.DoesNotContain("Avslutat det senaste året", (await ab.GetAsync(All)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_Asked_StandsUntilItIsAnswered()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal(All, (await ab.FillAsync(All + "/fsg/fraga", All + "/fsg/fraga", ("text", "Får vi fler platser?"), ("askedBy", "Kommunal"))).Location);
        Assert.Contains("Får vi fler platser?", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        const string one = All + "/fsg/fraga/far-vi-fler-platser";
        Assert.Equal(All, (await ab.FillAsync(one, one, ("answer", "Ja, tio."))).Location);
        Assert.Contains("Ja, tio.", (await ab.GetAsync(All)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Får vi fler platser?", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uppfoljning", "text", "", "text")]
    [InlineData("uppfoljning", "due", "snart", "due")]
    [InlineData("uppfoljning", "origin", "finns-inte", "origin")]
    [InlineData("fraga", "text", "", "text")]
    public async Task New_WithAFault_SaysItBesideItsField_AndKeepsWhatWasTyped(string sort, string field, string value, string wrong)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync($"{All}/fsg/{sort}", $"{All}/fsg/{sort}", [("owners", "Någon"), (field, value), .. field == "text" ? [] : new[] { ("text", "A") }]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"id=\"f-{wrong}-fault\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Någon\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_WithAFault_SaysItInThatFormAlone()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        await ab.FillAsync(All + "/fsg/uppfoljning", All + "/fsg/uppfoljning", ("text", "A"));
        const string one = All + "/fsg/uppfoljning/a";

        var blank = await ab.FillAsync(one, one, ("gor", "klar"), ("outcome", ""));
        var past = await ab.FillAsync(one, one, ("gor", "skjut"), ("due", "2025-01-01"));

        Assert.Contains("id=\"f-outcome-fault\"", blank.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"f-due-fault\"", past.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"f-outcome-fault\"", past.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/uppfoljningar/ny/uppfoljning")]
    [InlineData("/uppfoljningar/fsg/annat")]
    [InlineData("/uppfoljningar/fsg/fraga/finns-inte")]
    public async Task WhatIsNotThere_OrNotTheirs_IsNotFound(string path)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        Assert.Equal(HttpStatusCode.NotFound, (await ab.GetAsync(path)).Status);
    }
}
