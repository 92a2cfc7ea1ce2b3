using System.Net;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>The mails about a meeting as a table to keep.</summary>
public sealed class MailProofTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Proof_OfACall_SaysWhenItWasDueApprovedAndSent_ToWhom_AndWhatTheServerAnswered()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        desk.Wait(4);
        await desk.SendWhatIsDueAsync();
        desk.Execute("UPDATE outgoing_messages SET state = 'Sent', sent_at = '2026-02-24 09:00:20', last_answer = '250 2.0.0 \"queued\", as =1' WHERE recipient_key = 'cd'");
        desk.Execute("UPDATE outgoing_messages SET state = 'Failed', last_answer = '550 5.1.1 unknown' WHERE recipient_key = 'ef'");
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await Reader.SignedInAsync(host, "ab");
        Assert.Contains("href=\"/moten/fsg-mar/utskick.csv\"", (await ab.GetAsync("/moten/fsg-mar/utskick")).Html, StringComparison.Ordinal);

        var proof = await ab.GetAsync("/moten/fsg-mar/utskick.csv");

        Assert.Equal(HttpStatusCode.OK, proof.Status);
        var lines = proof.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Mejl,Version,Mottagare,Adress,Skulle gå ut,Godkänd,Godkänd av,Lagd i kö,Skickad,Läge,Serverns svar,Message-ID", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("\"Kallelse, version 1\",1,A. B.,ab@prov.example,2026-02-24 09:00:00,2026-02-20 10:00:00,terminal,2026-02-24 10:00:00,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",C. D.,cd@prov.example,2026-02-24 09:00:00,2026-02-20 10:00:00,terminal,2026-02-24 10:00:00,2026-02-24 10:00:20,skickat,\"250 2.0.0 \"\"queued\"\", as =1\",call-fsg-mar-1-", lines[2], StringComparison.Ordinal);
        Assert.Contains(",E. F.,ef@prov.example,", lines[3], StringComparison.Ordinal);
        Assert.Contains(",550 5.1.1 unknown,", lines[3], StringComparison.Ordinal);
    }
}
