using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The participant's own page, asked of the host on 20 February 2026 as cd, a member of fsg.</summary>
public sealed class MinePagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Page_OfAMember_IsTheNextMeetingAndTheirYear()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var text = (await cd.GetAsync("/min-sida")).Text;

        Assert.StartsWith("C. D. Ditt nästa möte, om 18 dagar FSG tisdag den 10 mars 2026 kl. 09.00–11.00 =1+1, \"Eken\" Se dagordningen", text, StringComparison.Ordinal);
        Assert.Contains("tis 2 juni 2026 v. 23 13.00–15.00 FSG/VSG", text, StringComparison.Ordinal);
        Assert.Contains("1 möten som har varit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("17 mars", text, StringComparison.Ordinal); // vsg alone
    }

    [Fact]
    public async Task Meeting_OfTheirs_HasItsAgenda_AndOthersAreNotThere()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        var own = await cd.GetAsync("/min-sida/moten/fsg-mar");

        Assert.Contains("Kallelsen är inte skickad ännu. Dagordningen kan ändras. 1 Ekonomi", own.Text, StringComparison.Ordinal);
        Assert.Contains("2 Verksamhetsplan 2026", own.Text, StringComparison.Ordinal);
        foreach (var other in (string[])["vsg-mar", "namnd-mar", "finns-inte"])
            Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync("/min-sida/moten/" + other)).Status);
    }

    [Fact]
    public async Task Member_WhoseSeatEnds_SeesWhatTheyWereAt_AndNothingAfter()
    {
        using var desk = await office.DeskAsync(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ef = await Reader.SignedInAsync(host, "ef");

        Assert.Equal(HttpStatusCode.OK, (await ef.GetAsync("/min-sida/moten/fsg-mar")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ef.GetAsync("/min-sida/moten/fsg-okt")).Status);
    }

    [Theory]
    [InlineData("Yes", "Du har svarat att du kommer.", "C. D.: kommer , kommer kl. 9.30")]
    [InlineData("No", "Du har svarat att du inte kommer.", "C. D.: kommer inte , kommer kl. 9.30")]
    [InlineData("Maybe", "Du har svarat kanske.", "C. D.: kanske , kommer kl. 9.30")]
    public async Task Answer_GivenByAButton_IsKept_AndSeenByTheConvener_NotByOtherMembers(string answer, string told, string seen)
    {
        const string path = "/min-sida/moten/fsg-mar";
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ab = await Reader.SignedInAsync(host, "ab");
        using var ef = await Reader.SignedInAsync(host, "ef");
        Assert.Contains("Du har inte svarat ännu.", (await cd.GetAsync(path)).Text, StringComparison.Ordinal);

        var done = await cd.FillAsync(path, path + "/svar", ("answer", answer), ("comment", "kommer kl. 9.30"));

        Assert.Equal(path, done.Location);
        Assert.Contains(told, (await cd.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains(seen, (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("C. D.", (await ef.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.Equal("cd|answer|fsg-mar", desk.Ask("SELECT actor, action, subject FROM audit_entries WHERE action = 'answer'"));
    }

    [Theory]
    [InlineData("fsg-mar", "", 422)]
    [InlineData("fsg-mar", "7", 422)]
    [InlineData("fsg-feb", "Yes", 422)] // held
    [InlineData("fsg-maj", "Yes", 422)] // cancelled
    [InlineData("vsg-mar", "Yes", 404)] // another's
    public async Task Answer_ThatCannotBeGiven_IsNotKept(string meeting, string answer, int status)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        Assert.Equal(status, (int)(await cd.FillAsync("/min-sida", $"/min-sida/moten/{meeting}/svar", ("answer", answer))).Status);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM audit_entries WHERE action = 'answer'"));
    }

    [Fact]
    public async Task Item_HandedIn_StandsOnTheAgenda_UntilTheDeadlineHasPassed()
    {
        const string path = "/min-sida/moten/fsg-apr";
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        Assert.Contains("Lämna in ditt ärende senast ons 25 mars 2026", (await cd.GetAsync(path)).Text, StringComparison.Ordinal);

        var done = await cd.FillAsync(path, path + "/arende", ("title", "Skyddsronden"), ("text", "När görs den?"));

        Assert.Equal(path, done.Location);
        Assert.Contains("Skyddsronden När görs den? anmält ärende", (await cd.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Equal(422, (int)(await cd.FillAsync(path, path + "/arende", ("title", ""))).Status);
        var late = await cd.FillAsync("/min-sida/moten/fsg-mar", "/min-sida/moten/fsg-mar/arende", ("title", "För sent"));
        Assert.Equal(422, (int)late.Status);
        Assert.DoesNotContain("Lämna in ditt ärende", (await cd.GetAsync("/min-sida/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }
}
