using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Who got a call, and its versions side by side: as ab, who convenes fsg, and cd, a member, on 25 February and later, when the call to 10 March is sent.</summary>
public sealed class CallMailsPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Mails_OfACall_TellWhoGotItWhenAndWhatTheServerSaid()
    {
        using var desk = await SentAsync();
        desk.Execute("UPDATE outgoing_messages SET state = 'Sent', sent_at = queued_at, last_answer = '250 2.0.0 Ok <x>' WHERE kind = 'call'");
        desk.Execute("UPDATE outgoing_messages SET state = 'Failed', last_answer = '552 5.2.2 Over quota' WHERE kind = 'call' AND recipient_key = 'ef'");
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/moten/fsg-mar/utskick");

        Assert.StartsWith("FSG tis 10 mars 2026 Vem fick kallelsen till FSG", page.Text, StringComparison.Ordinal);
        Assert.Contains("C. D. cd@prov.example ons 25 februari 2026 kl. 10.00 skickat 250 2.0.0 Ok <x> Skicka igen till C. D.", page.Text, StringComparison.Ordinal);
        Assert.Contains("E. F. ef@prov.example ons 25 februari 2026 kl. 10.00 gick inte Mottagarens brevlåda är full. Hör av dig på annat sätt, och skicka igen när den är tömd. 552 5.2.2 Over quota", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/moten/fsg-mar/utskick\"", (await ab.GetAsync("/moten/fsg-mar")).Html, StringComparison.Ordinal);

        var again = await ab.PostAsync("/moten/fsg-mar/utskick/igen", page.Proof, ("mottagare", "ef"), ("till", "/moten/fsg-mar/utskick"));
        Assert.Equal("/moten/fsg-mar/utskick", again.Location);
        var after = await ab.GetAsync("/moten/fsg-mar/utskick");
        Assert.Contains("E. F. ef@prov.example Skickad igen", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skicka igen till E. F.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_OfAMeetingWithoutCall_SayNone_AndWhoCannotBeReached()
    {
        using var desk = await office.DeskAsync();
        desk.Execute("UPDATE people SET fact = json_remove(fact, '$.email') WHERE key = 'ef'");
        desk.Wait(5);
        await desk.SendWhatIsDueAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = (await ab.GetAsync("/moten/fsg-mar/utskick")).Text;

        Assert.Contains("Ingen kallelse är skickad till mötet än.", page, StringComparison.Ordinal);
        Assert.Contains("Andra mejl om mötet (1) ", page, StringComparison.Ordinal);
        Assert.Contains("A. B. ab@prov.example Besked till sammankallande ons 25 februari 2026 kl. 10.00", page, StringComparison.Ordinal);
        Assert.Contains("Kallade utan e-postadress, som inte får något mejl: E. F.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_AreNotAMembers_ButTheVersionsAre()
    {
        using var desk = await ChangedAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync("/moten/fsg-mar/utskick")).Status);
        var meeting = await cd.GetAsync("/moten/fsg-mar");
        Assert.DoesNotContain("/moten/fsg-mar/utskick", meeting.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/moten/fsg-mar/versioner\"", meeting.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await cd.GetAsync("/moten/fsg-mar/versioner")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync("/moten/vsg-mar/versioner")).Status);
    }

    [Fact]
    public async Task Versions_SideBySide_SayWhatDiffersInWordsFirst_AndMarkIt()
    {
        using var desk = await ChangedAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/moten/fsg-mar/versioner");

        Assert.StartsWith("FSG Versioner av kallelsen till FSG Det här skiljer Nytt datum tisdag den 17 mars 2026 tisdag den 10 mars 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dag (ändrad) tisdag den 10 mars 2026 tisdag den 17 mars 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("<del>tisdag den 10 mars 2026</del>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<ins>tisdag den 17 mars 2026</ins>", page.Html, StringComparison.Ordinal);
        Assert.Contains("Tid 09.00–11.00 09.00–11.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Plats =1+1, \"Eken\" =1+1, \"Eken\"", page.Text, StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf("Det här skiljer", StringComparison.Ordinal) < page.Text.IndexOf("De två versionerna bredvid varandra", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "2", "3")]
    [InlineData("?till=2", "1", "2")]
    [InlineData("?fran=1&till=3", "1", "3")]
    [InlineData("?fran=3&till=1", "1", "3")]
    [InlineData("?fran=3&till=3", "2", "3")]
    [InlineData("?till=1", "1", "2")]
    [InlineData("?fran=1&till=1", "1", "2")]
    [InlineData("?fran=x&till=99", "2", "3")]
    [InlineData("?fran=2", "1", "2")]
    public async Task Versions_AskedForInAnyWay_AreTwoWithTheOlderFirst(string query, string older, string newer)
    {
        using var desk = await ChangedAsync();
        (await desk.RunAsync("plan", "cancel", "fsg", "2026-03-17", "--reason", "För få kan.")).Ended(0);
        (await desk.RunAsync("approve", "fsg", "2026-03-17")).Ended(0);
        await desk.SendWhatIsDueAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/moten/fsg-mar/versioner" + query);

        Assert.Contains($"<option value=\"{older}\" selected>", page.Html[page.Html.IndexOf("name=\"fran\"", StringComparison.Ordinal)..page.Html.IndexOf("name=\"till\"", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{newer}\" selected>", page.Html[page.Html.IndexOf("name=\"till\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(newer == "3", page.Text.Contains("Mötet ställdes in. För få kan.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Versions_WhenThereIsButOne_AreTheMeetingsPage()
    {
        using var desk = await SentAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/moten/fsg-mar/versioner");

        Assert.Equal((HttpStatusCode.SeeOther, "/moten/fsg-mar"), (page.Status, page.Location));
        Assert.DoesNotContain("versioner", (await ab.GetAsync("/moten/fsg-mar")).Html, StringComparison.Ordinal);
    }

    private async Task<Desk> SentAsync()
    {
        var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        desk.Wait(5);
        await desk.SendWhatIsDueAsync();
        return desk;
    }

    /// <summary>The call sent, the meeting moved a week, and the changed call sent.</summary>
    private async Task<Desk> ChangedAsync()
    {
        var desk = await SentAsync();
        (await desk.RunAsync("plan", "move", "fsg", "2026-03-10", "2026-03-17")).Ended(0);
        (await desk.RunAsync("approve", "fsg", "2026-03-17")).Ended(0);
        await desk.SendWhatIsDueAsync();
        return desk;
    }
}
