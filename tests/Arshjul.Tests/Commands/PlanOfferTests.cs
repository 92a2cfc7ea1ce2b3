using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>Days offered, and taken by the command that stands beside them.</summary>
public sealed class PlanOfferTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Offer_ForAGroup_IsAsLookedAt()
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.LeavesAllAsItWasAsync(0, "plan", "offer", "fsg")).Out;

        Golden.Equal("plan-offer.txt", told.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("fsg-tema", "fsg")]
    [InlineData("2026-03-10", "fsg")]
    [InlineData("2026-03-17", "vsg")]
    [InlineData("2026-06-02", "vsg")]
    public async Task Offer_Taken_IsTheMeetingsDay(string meeting, string group)
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.RunAsync("plan", "offer", group, meeting, "--json")).Ended(0).Json.GetProperty("meetings")[0];
        var offer = told.GetProperty("offers")[0];
        var command = offer.GetProperty("command").GetString()!;
        Assert.StartsWith("arshjul plan move ", command, StringComparison.Ordinal);
        (await desk.RunAsync(command.Split(' ')[1..])).Ended(0);

        var key = told.GetProperty("meeting").GetString();
        var row = (await desk.RunAsync("year", "2026", "--json")).Json.GetProperty("meetings").EnumerateArray().Single(m => m.GetProperty("key").GetString() == key);
        Assert.Equal(offer.GetProperty("date").GetString(), row.GetProperty("date").GetString());
        Assert.Equal(offer.GetProperty("start").GetString(), row.GetProperty("start").GetString());
    }

    [Fact]
    public async Task Offer_ForAPinnedMeeting_SaysHowItIsUnpinned()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("import", desk.Folder.Write("pin.wheel.json", """{ "format": "arshjul-wheel/1", "organisation": { "key": "prov" }, "wishes": [{ "group": "fsg", "key": "w", "count": 5, "pins": ["2026-03-10"] }] }"""))).Ended(0);

        var told = (await desk.RunAsync("plan", "offer", "fsg", "2026-03-10")).Ended(0);

        told.Says("Ligger nu tis 2026-03-10 09.00–11.00, en låst dag.");
        Assert.Contains(" --end 11:00 --unpin", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfAnOffer_HasTheFieldsThatAreWrittenDown()
    {
        using var desk = await office.DeskAsync();

        var told = (await desk.RunAsync("plan", "offer", "fsg", "--json")).Ended(0).Json;

        Assert.Equal(["group", "meetings"], told.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["meeting", "kind", "title", "waits", "hasCome", "nothing", "offers"], told.GetProperty("meetings")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["date", "start", "end", "why", "command"], told.GetProperty("meetings")[0].GetProperty("offers")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Offer_WhenThereIsNothingToOffer_SaysSo()
    {
        using var desk = await office.DeskAsync();

        (await desk.RunAsync("plan", "offer", "vsg")).Ended(0).Says("VSG har inga möten utan datum. Nya dagar för ett som har: arshjul plan offer vsg DATUM");
        (await desk.RunAsync("plan", "offer", "fsg", "2026-02-03")).Refused(1, "FSG den 2026-02-03 har redan hållits");
        (await desk.RunAsync("plan", "offer", "fsg", "2026-05-12")).Refused(1, "FSG den 2026-05-12 är redan inställt");
        (await desk.RunAsync("plan", "offer", "fsg", "2026-03-11")).Refused(1, "FSG har inget möte 2026-03-11.");
        (await desk.RunAsync("plan", "offer", "fsg", "10/3")).Refused(2, "”10/3” är inget datum.");
        (await desk.RunAsync("plan", "offer", "fsgg")).Refused(1, "Det finns ingen grupp som heter ”fsgg”.");
    }
}
