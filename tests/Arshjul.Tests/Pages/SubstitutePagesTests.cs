using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>A member declines; the convener calls the substitute with one button, and the substitute gets an invitation of their own.</summary>
public sealed class SubstitutePagesTests
{
    private static readonly DateTimeOffset CallDay = new(2026, 2, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Decline_OffersTheSubstitute_WhoIsCalledByAButton_AndGetsAnInvitation()
    {
        using var desk = await DeskAsync();
        await desk.SendWhatIsDueAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");
        using var ab = await Reader.SignedInAsync(host, "ab");
        Assert.DoesNotContain("i stället", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        await cd.FillAsync("/min-sida/moten/fsg-mar", "/min-sida/moten/fsg-mar/svar", ("answer", "No"));

        var page = await ab.GetAsync("/moten/fsg-mar");
        Assert.Contains("C. D.: kommer inte Kalla G. H. i stället", page.Text, StringComparison.Ordinal);
        var done = await ab.PostAsync("/moten/fsg-mar/ersattare", page.Proof, ("ledamot", "cd"), ("ersattare", "gh"));

        Assert.Equal((HttpStatusCode.SeeOther, "/moten/fsg-mar"), (done.Status, done.Location));
        Assert.Contains("C. D.: kommer inte. G. H. är kallad i stället.", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.Equal(["call 0", "call+1 1"], desk.AskAll("SELECT kind || ' ' || (CAST(mime AS TEXT) LIKE '%method=REQUEST%') FROM outgoing_messages NATURAL JOIN mail_bytes WHERE recipient_key = 'gh' AND kind LIKE 'call%' ORDER BY kind"));
        Assert.Equal("1", desk.Ask("SELECT COUNT(*) FROM outgoing_messages WHERE recipient_key = 'cd' AND kind LIKE 'call%'"));

        var twice = await ab.PostAsync("/moten/fsg-mar/ersattare", page.Proof, ("ledamot", "cd"), ("ersattare", "gh"));
        Assert.Contains("Ersättaren kan inte kallas", twice.Text, StringComparison.Ordinal);
        await cd.FillAsync("/min-sida/moten/fsg-mar", "/min-sida/moten/fsg-mar/svar", ("answer", "Yes"));
        Assert.Contains("C. D.: kommer. G. H. är kallad som ersättare.", (await ab.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decline_BeforeTheCall_CallsTheSubstituteWithTheOthers()
    {
        using var desk = await DeskAsync(daysBefore: 3);
        await using (var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock))
        {
            using var cd = await Reader.SignedInAsync(host, "cd");
            using var ab = await Reader.SignedInAsync(host, "ab");
            await cd.FillAsync("/min-sida/moten/fsg-mar", "/min-sida/moten/fsg-mar/svar", ("answer", "No"));
            await ab.PostAsync("/moten/fsg-mar/ersattare", (await ab.GetAsync("/moten/fsg-mar")).Proof, ("ledamot", "cd"), ("ersattare", "gh"));
        }
        desk.Wait(days: 3);
        await desk.SendWhatIsDueAsync();

        Assert.Equal(["call 1"], desk.AskAll("SELECT kind || ' ' || (CAST(mime AS TEXT) LIKE '%method=REQUEST%') FROM outgoing_messages NATURAL JOIN mail_bytes WHERE recipient_key = 'gh' AND kind LIKE 'call%'"));
    }

    private static async Task<Desk> DeskAsync(int daysBefore = 0)
    {
        var desk = new Desk(new DataFolderCopy(), CallDay.AddDays(-daysBefore));
        var wheel = OfficeWheel.Text
            .Replace("\"mailbox\"", "\"callApproval\": \"automatic\", \"mailbox\"", StringComparison.Ordinal)
            .Replace("{ \"key\": \"ef\",", "{ \"key\": \"gh\", \"name\": \"G. H.\", \"email\": \"gh@prov.example\" },\n{ \"key\": \"ef\",", StringComparison.Ordinal)
            .Replace("{ \"group\": \"fsg\", \"key\": \"v1\"", "{ \"group\": \"fsg\", \"key\": \"k2\", \"role\": \"substitute\", \"party\": \"Kommunal\", \"holders\": [{ \"person\": \"gh\" }] },\n{ \"group\": \"fsg\", \"key\": \"v1\"", StringComparison.Ordinal);
        (await desk.RunAsync("import", desk.Folder.Write("office.wheel.json", wheel))).Ended(0);
        return desk;
    }
}
