using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Replies;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Replies;

/// <summary>The whole way there and back: a call through a real Postfix to a member's mailbox in a real Dovecot, and what is sent to the group's mailbox read over IMAP.</summary>
public sealed class MailboxTests(MailPeers peers) : IClassFixture<MailPeers>
{
    private const int Patience = 120_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Reply_ByACalendarToTheGroupsMailbox_IsTheAnswer_AndWhatIsNotItsOwnersChangesNothing()
    {
        Peers.Require("postfix", "dovecot");
        using var desk = await CalledOffice.DeskAsync("way");
        await SettleAsync(desk, "way");
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var called = await CallAsync("cd.way");
        var uid = CalledOffice.UidIn(called);

        await PostAsync(
            CalledOffice.Reply(uid, "cd", "way", "DECLINED", 30),
            CalledOffice.Reply(uid, "cd", "way", "ACCEPTED", 10),
            CalledOffice.Reply(uid, "cd", "way", "ACCEPTED", 50, author: "ef"),
            CalledOffice.Letter("cd", "way", "Lokalen", "Hej! Kan vi ses i Eken?"));
        await ArrivedAsync("fsg.way", 4);
        await host.Services.GetRequiredService<InboxWatch>().LookAsync(TestContext.Current.CancellationToken);

        var answer = Assert.Single((await host.Services.GetRequiredService<IWheelStore>().LoadAsync(Cancel)).Plan.Answers);
        Assert.Equal(("fsg-mar", "cd", Attendance.No), (answer.Meeting, answer.Person, answer.Reply));
        Assert.Equal([("cd.way Lokalen", false), ("cd.way Svar: FSG", true), ("cd.way Svar: FSG", true), ("ef.way Svar: FSG", false)], await MarkedAsync("fsg.way"));
        Assert.Matches("\ninbox ok, read [0-9]+ s ago\n$", await host.AskAsync("GET", "/health/ready"));
        using var convener = await Reader.SignedInAsync(host, "ab");
        Assert.Contains("C. D.", (await convener.GetAsync("/moten/fsg-mar")).Text, StringComparison.Ordinal);
        Assert.Contains("En kallelse besvarades i kalendern", (await convener.GetAsync("/logg")).Text, StringComparison.Ordinal);

        // Looked through from the beginning, as after a restart: nothing is another.
        var audited = desk.Ask("SELECT count(*) FROM audit_entries");
        await host.StopAsync();
        await using var next = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await next.Services.GetRequiredService<InboxWatch>().LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(audited, desk.Ask("SELECT count(*) FROM audit_entries"));
    }

    [Fact(Timeout = Patience)]
    public async Task Bounce_OfACall_MarksTheAddressUntilItIsChanged()
    {
        Peers.Require("postfix", "dovecot");
        using var desk = await CalledOffice.DeskAsync("bounce", ef: "studs=");
        await SettleAsync(desk, "bounce");
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await ArrivedAsync("fsg.bounce", 1);
        while (desk.Ask("SELECT state FROM outgoing_messages WHERE kind = 'call' AND subject = 'fsg-mar' AND recipient_key = 'ef'") != "Sent")
            Cancel.ThrowIfCancellationRequested();

        // The host's own look may have come between the server's answer and its being written down; the next start looks again.
        await host.StopAsync();
        await using var again = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await again.Services.GetRequiredService<InboxWatch>().LookAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Failed|returned: 550 5.1.1 ", desk.Ask("SELECT state, last_answer FROM outgoing_messages WHERE kind = 'call' AND subject = 'fsg-mar' AND recipient_key = 'ef'"), StringComparison.Ordinal);
        Assert.DoesNotContain("studs", desk.Ask("SELECT last_answer FROM outgoing_messages WHERE kind = 'call' AND subject = 'fsg-mar' AND recipient_key = 'ef'"), StringComparison.Ordinal);
        using var convener = await Reader.SignedInAsync(again, "ab");
        const string What = "Mejlet kom inte fram. Mejlet lämnades till mottagarens server men kom tillbaka. Mottagarens server känner inte adressen. Rätta adressen och skicka igen.";
        Assert.Contains("E. F. studs=ef.bounce@localhost.test " + What, (await convener.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
        Assert.Contains(What, (await convener.GetAsync("/grupper/fsg/person/ef")).Text, StringComparison.Ordinal);
        Assert.Contains("kom tillbaka", (await convener.GetAsync("/moten/fsg-mar/utskick")).Text, StringComparison.Ordinal);
        var seen = await convener.GetAsync("/grupper/fsg/person/ef");
        await convener.PostAsync("/grupper/fsg/person/ef", seen.Proof, ("sett", seen.Html.Split("name=\"sett\" value=\"")[1].Split('"')[0]), ("name", "E. F."), ("email", "ef.bounce@localhost.test"));
        Assert.DoesNotContain("Mejlet kom inte fram", (await convener.GetAsync("/grupper/fsg")).Text, StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [InlineData("\"Password\": \"fel\"", "INBOX", "did not accept the login")]
    [InlineData("\"Password\": \"hemligt\"", "Svar", "folder is not in the mailbox")]
    public async Task Look_AtAMailboxThatDoesNotOpen_SaysWhyInHealthAndOnceInTheLog(string password, string folder, string why)
    {
        Peers.Require("postfix", "dovecot");
        using var desk = await CalledOffice.DeskAsync("shut");
        await SettleAsync(desk, "shut", password, folder);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        var watch = host.Services.GetRequiredService<InboxWatch>();

        await watch.LookAsync(TestContext.Current.CancellationToken);
        await watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.Contains("inbox away, read never: ", await host.AskAsync("GET", "/health/ready"), StringComparison.Ordinal);
        desk.Wait(TimeSpan.FromMinutes(61));
        var late = await host.AskAsync("GET", "/health/ready");
        Assert.StartsWith("HTTP/1.1 503 ", late, StringComparison.Ordinal);
        Assert.Matches($"\ninbox late, read never: .*{why}", late);
        Assert.Single(File.ReadAllLines(Directory.GetFiles(Path.Combine(desk.Folder.Data, "logs")).Single()), l => l.Contains(why, StringComparison.Ordinal));
    }

    // Waits until Postfix has delivered the call; it says that it took it before it does.
    private async Task<MimeMessage> CallAsync(string mailbox)
    {
        while (peers.Delivered(mailbox) is not [var file, ..])
            Cancel.ThrowIfCancellationRequested();
        return await MimeMessage.LoadAsync(peers.Delivered(mailbox)[0], Cancel);
    }

    private async Task PostAsync(params MimeMessage[] messages)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", peers.Smtp, SecureSocketOptions.None, Cancel);
        foreach (var message in messages)
            await client.SendAsync(message, Cancel);
    }

    private async Task ArrivedAsync(string mailbox, int count)
    {
        using var client = await OpenAsync(mailbox);
        while (client.Inbox!.Count < count)
            await client.NoOpAsync(Cancel);
    }

    private async Task<IReadOnlyList<(string Mail, bool IsRead)>> MarkedAsync(string mailbox)
    {
        using var client = await OpenAsync(mailbox);
        var mails = await client.Inbox!.FetchAsync(0, -1, MessageSummaryItems.Envelope | MessageSummaryItems.Flags, Cancel);
        return [.. mails.Select(m => ($"{m.Envelope!.From.Mailboxes.Single().Address.Split('@')[0]} {m.Envelope.Subject}", m.Flags!.Value.HasFlag(MessageFlags.Seen))).Order()];
    }

    private async Task<ImapClient> OpenAsync(string mailbox)
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", peers.Imap, SecureSocketOptions.None, Cancel);
        await client.AuthenticateAsync(mailbox, "hemligt", Cancel);
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly, Cancel);
        return client;
    }

    private Task SettleAsync(Desk desk, string name, string password = "\"Password\": \"hemligt\"", string folder = "INBOX") => File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), $$"""
        {
          "PublicBaseUrl": "https://arshjul.prov.example",
          "Mail": {
            "Send": true, "SenderAddress": "arshjul.{{name}}@localhost.test",
            "Smtp": { "Host": "127.0.0.1", "Port": {{peers.Smtp}}, "Security": "None" },
            "Inbox": { "Host": "127.0.0.1", "Port": {{peers.Imap}}, "Security": "None", "User": "fsg.{{name}}", {{password}}, "Folder": "{{folder}}" }
          }
        }
        """, Cancel);
}
