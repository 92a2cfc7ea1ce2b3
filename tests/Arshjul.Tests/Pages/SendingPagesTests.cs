using System.Net;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>What goes out, asked of the host as ab, who convenes fsg and vsg, as cd, a member of fsg, and as ef, an administrator of the installation.</summary>
public sealed class SendingPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Sending_OfAConvener_TellsWhatGoesOutWhenAndWhatItWaitsFor()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/utskick");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("Utskick Årshjul skickar ingen e-post än", page.Text, StringComparison.Ordinal);
        Assert.Contains("tis 24 februari 2026 kl. 09.00 Kallelse FSG tis 10 mars 2026 3 personer väntar på godkännande", page.Text, StringComparison.Ordinal);
        Assert.Contains("tis 3 mars 2026 kl. 09.00 Kallelse VSG tis 17 mars 2026 1 person går av sig självt", page.Text, StringComparison.Ordinal);
        Assert.Contains("besked till sammankallande", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nämnden", page.Text, StringComparison.Ordinal);
        // What was held before the program came was called from elsewhere.
        Assert.DoesNotContain("skickades aldrig", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/utskick")]
    [InlineData("/utskick/stoppa")]
    [InlineData("/utskick/slapp")]
    public async Task Sending_OfAMember_IsNotThere(string path)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var cd = await Reader.SignedInAsync(host, "cd");

        Assert.Equal(HttpStatusCode.NotFound, (await cd.GetAsync(path)).Status);
        Assert.DoesNotContain("href=\"/utskick\"", (await cd.GetAsync("/moten")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_WithAReason_StopsEverything_IsToldOnEveryPage_AndOutlivesARestart()
    {
        using var desk = await office.DeskAsync();
        await using (var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock))
        {
            using var ab = await Reader.SignedInAsync(host, "ab");
            var done = await ab.FillAsync("/utskick/stoppa", "/utskick/stoppa", ("skal", " Mejlservern byts <b>. "));
            Assert.Equal((HttpStatusCode.SeeOther, "/utskick"), (done.Status, done.Location));
            Assert.Equal((HttpStatusCode.SeeOther, "/utskick"), await WhereAsync(ab.GetAsync("/utskick/stoppa")));
        }

        desk.Wait(11);
        await desk.SendWhatIsDueAsync();
        await using var again = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var convener = await Reader.SignedInAsync(again, "ab");
        using var member = await Reader.SignedInAsync(again, "cd");
        using var stranger = Reader.Stranger(again);

        Assert.All(["/", "/moten", "/moten/fsg-mar", "/utskick", "/utskick/slapp", "/finns-inte"], path =>
            Assert.Contains("Alla utskick är stoppade sedan fre 20 februari 2026 kl. 10.00: Mejlservern byts &lt;b&gt;. <a href=\"/utskick/slapp\">", convener.GetAsync(path).GetAwaiter().GetResult().Html, StringComparison.Ordinal));
        var seen = (await member.GetAsync("/min-sida")).Html;
        Assert.Contains("Alla utskick är stoppade sedan fre 20 februari 2026 kl. 10.00.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Mejlservern", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("stoppade", (await stranger.GetAsync("/logga-in")).Html, StringComparison.Ordinal);
        Assert.Contains("försenad, väntar på godkännande", (await convener.GetAsync("/utskick")).Text, StringComparison.Ordinal);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM outgoing_messages WHERE kind = 'call'"));
        Assert.Contains("outbox held since 2026-02-20T09:00:00Z", await again.AskAsync("GET", "/health/ready"), StringComparison.Ordinal);
        Assert.Equal("ab|hold-sending|outbox", desk.Ask("SELECT actor, action, subject FROM audit_entries WHERE action = 'hold-sending'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("x", 201)]
    public async Task Hold_WithoutAReason_OrWithALongOne_IsAskedAgain(string text, int times = 1)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var answer = await ab.FillAsync("/utskick/stoppa", "/utskick/stoppa", ("skal", string.Concat(Enumerable.Repeat(text, times))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Skriv varför utskicken stoppas, med högst 200 tecken.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("autofocus", answer.Html, StringComparison.Ordinal);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM sending_holds"));
    }

    [Fact]
    public async Task Release_FirstSaysHowManyAreLate_AndThenTheyGo()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("mail", "hold", "Prov.")).Ended(0);
        desk.Wait(12);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var asked = await ab.GetAsync("/utskick/slapp");
        Assert.Contains("2 mejl är försenade, de äldsta sedan", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Kallelser: 1 mejl, sedan tis 3 mars 2026 kl. 09.00 (i går)", asked.Text, StringComparison.Ordinal);
        Assert.Contains("försenad, stoppad", (await ab.GetAsync("/utskick")).Text, StringComparison.Ordinal);
        Assert.Equal("0", desk.Ask("SELECT count(*) FROM outgoing_messages"));

        var done = await ab.PostAsync("/utskick/slapp", asked.Proof);
        Assert.Equal((HttpStatusCode.SeeOther, "/utskick"), (done.Status, done.Location));
        Assert.StartsWith("Utskicken är igång igen.", (await ab.GetAsync("/utskick")).Text, StringComparison.Ordinal);
        await desk.SendWhatIsDueAsync();
        Assert.Equal("1", desk.Ask("SELECT count(*) FROM outgoing_messages WHERE kind = 'call'"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ab.PostAsync("/utskick/slapp", asked.Proof)).Status);
        Assert.Equal((HttpStatusCode.SeeOther, "/utskick"), await WhereAsync(ab.GetAsync("/utskick/slapp")));
    }

    [Fact]
    public async Task Hold_ByAnAdministratorOfNoGroup_WorksWithoutSeeingMails()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var access = host.Services.GetRequiredService<IAccessStore>();
        await access.ChangeAccountAsync("ef", a => a with { IsAdministrator = true }, "terminal", "administrator", desk.Clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        using var ef = await Reader.SignedInAsync(host, "ef");

        var page = (await ef.GetAsync("/utskick")).Text;
        var done = await ef.FillAsync("/utskick/stoppa", "/utskick/stoppa", ("skal", "Prov."));

        Assert.Contains("Du sköter installationen men ingen grupp", page, StringComparison.Ordinal);
        Assert.DoesNotContain("FSG", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
    }

    [Fact]
    public async Task Failure_IsToldWithWhatToDo_AndTheCallIsSentAgainToTheOne()
    {
        using var desk = await SentAsync();
        desk.Execute("UPDATE outgoing_messages SET state = 'Failed', last_answer = '550 5.1.1 No such user' WHERE kind = 'call' AND recipient_key = 'cd'");
        desk.Execute("UPDATE outgoing_messages SET state = 'Sent' WHERE kind = 'call' AND recipient_key <> 'cd'");
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = await ab.GetAsync("/utskick");
        Assert.Contains("Kallelse, version 1 till C. D.: FSG tis 10 mars 2026 Mottagarens server känner inte adressen. Rätta adressen och skicka igen. Servern svarade: 550 5.1.1 No such user Skicka igen", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 av 3 gick inte till alla", page.Text, StringComparison.Ordinal);

        var done = await ab.PostAsync("/moten/fsg-mar/utskick/igen", page.Proof, ("mottagare", "cd"), ("till", "/utskick"));
        Assert.Equal((HttpStatusCode.SeeOther, "/utskick"), (done.Status, done.Location));
        Assert.StartsWith("Kallelsen till FSG skickas igen till C. D.", (await ab.GetAsync("/utskick")).Text, StringComparison.Ordinal);
        Assert.Equal("call+1|cd|1", desk.Ask("SELECT kind, recipient_key, revision FROM outgoing_messages WHERE kind LIKE 'call+%'"));
        Assert.Equal("2", desk.Ask("SELECT count(DISTINCT message_id) FROM outgoing_messages WHERE subject = 'fsg-mar' AND recipient_key = 'cd' AND kind LIKE 'call%'"));
        Assert.Equal("ab|resend-call|fsg-mar", desk.Ask("SELECT actor, action, subject FROM audit_entries WHERE action = 'resend-call'"));

        // The host's own first work may have sent it by now.
        desk.Execute("UPDATE outgoing_messages SET state = 'Deferred' WHERE kind = 'call+1'");
        var twice = await ab.PostAsync("/moten/fsg-mar/utskick/igen", page.Proof, ("mottagare", "cd"), ("till", "/utskick"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("Mejlet är redan på väg dit.", twice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resend_ThatCannotBe_SaysWhy()
    {
        using var desk = await SentAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        var proof = (await ab.GetAsync("/utskick")).Proof;

        var nobody = await ab.PostAsync("/moten/fsg-mar/utskick/igen", proof, ("mottagare", "finnsinte"));
        var noCall = await ab.PostAsync("/moten/fsg-apr/utskick/igen", proof, ("mottagare", "cd"));

        Assert.Contains("Mottagaren ska inte längre ha kallelsen till FSG", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen kallelse är skickad till mötet", noCall.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_HeldWithoutItsCall_IsTold_AsSomethingWasDoneAboutItHere()
    {
        using var desk = await office.DeskAsync();
        desk.Wait(5);
        await desk.SendWhatIsDueAsync();
        desk.Wait(20);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");

        var page = (await ab.GetAsync("/utskick")).Text;

        Assert.Contains("Kallelsen till FSG tis 10 mars 2026 skickades aldrig Ingen godkände den innan mötet började.", page, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string?)> WhereAsync(Task<Reader.Answer> asked) => ((await asked).Status, (await asked).Location);

    private async Task<Desk> SentAsync()
    {
        var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        desk.Wait(5);
        await desk.SendWhatIsDueAsync();
        return desk;
    }
}
