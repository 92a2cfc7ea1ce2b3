using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Replies;
using Arshjul.Delivery.Inbox;
using Arshjul.Hosting;
using Arshjul.Replies;
using Arshjul.Storage.Outgoing;
using Arshjul.Tests.Commands;
using Arshjul.Web;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Replies;

/// <summary>What a mail that came leads to in the store; and that none of them is answered, however many come.</summary>
public sealed class ReplyDeskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_AThousandReplies_RecordsTheLastOneOnceAndAnswersNone()
    {
        using var desk = await CalledOffice.DeskAsync("many");
        await desk.SendWhatIsDueAsync();
        var (queued, audited) = (Messages(desk), Audited(desk));
        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var replies = Replies(installation, desk);
        var uid = CalledOffice.UidIn(Call(desk, "cd"));
        var first = CalledOffice.Bytes(CalledOffice.Reply(uid, "cd", "many", "ACCEPTED", 10));

        foreach (var _ in Enumerable.Range(0, 1000))
            Assert.True(await TakeAsync(replies, first));
        Assert.True(await TakeAsync(replies, CalledOffice.Bytes(CalledOffice.Reply(uid, "cd", "many", "DECLINED", 20))));
        Assert.True(await TakeAsync(replies, first));

        var answer = Assert.Single((await installation.Store.LoadAsync(Cancel)).Plan.Answers);
        Assert.Equal(("fsg-mar", "cd", Attendance.No, CalledOffice.CallDay.UtcDateTime.AddMinutes(20)), (answer.Meeting, answer.Person, answer.Reply, answer.At));
        Assert.Equal(queued, Messages(desk));
        Assert.Equal(audited + "\ncd|answer-calendar|fsg-mar\ncd|answer-calendar|fsg-mar", Audited(desk));
    }

    [Fact]
    public async Task Take_FromOneWhoIsNotTheRecipient_ChangesNoRow()
    {
        using var desk = await CalledOffice.DeskAsync("forged");
        await desk.SendWhatIsDueAsync();
        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var (queued, audited, replies) = (Messages(desk), Audited(desk), Replies(installation, desk));
        var (mine, others) = (CalledOffice.UidIn(Call(desk, "cd")), CalledOffice.UidIn(Call(desk, "ef")));

        Assert.False(await TakeAsync(replies, CalledOffice.Bytes(CalledOffice.Reply(mine, "cd", "forged", "DECLINED", 10, author: "ef"))));
        Assert.False(await TakeAsync(replies, CalledOffice.Bytes(CalledOffice.Reply(mine, "ef", "forged", "DECLINED", 10))));
        Assert.False(await TakeAsync(replies, CalledOffice.Bytes(CalledOffice.Reply(others, "cd", "forged", "DECLINED", 10))));
        Assert.False(await TakeAsync(replies, CalledOffice.Bytes(CalledOffice.Reply("fsg-mar@prov-1.arshjul", "cd", "forged", "DECLINED", 10))));

        Assert.NotEqual(mine, others);
        Assert.Empty((await installation.Store.LoadAsync(Cancel)).Plan.Answers);
        Assert.Equal((queued, audited), (Messages(desk), Audited(desk)));
    }

    /// <summary>Two installations that read each other's calls, reminders and warnings: each takes them as a machine's, and neither says a word more.</summary>
    [Fact]
    public async Task Take_AnotherInstallationsMailsAndOnesOwn_IsSilent()
    {
        using Desk one = await CalledOffice.DeskAsync("one"), other = await CalledOffice.DeskAsync("other");
        await one.SendWhatIsDueAsync();
        await other.SendWhatIsDueAsync();
        await using Installation here = await Installation.OpenAsync(one.Folder.Data, Cancel), there = await Installation.OpenAsync(other.Folder.Data, Cancel);
        var before = (one: (Messages(one), Audited(one)), other: (Messages(other), Audited(other)));

        foreach (var mime in Mimes(one).Concat(Mimes(other)))
        {
            Assert.IsType<MachineMail>(MailReading.Read(mime, DateTime.UnixEpoch, Cancel));
            await TakeAsync(Replies(here, one), mime);
            await TakeAsync(Replies(there, other), mime);
        }

        Assert.NotEmpty(before.one.Item1);
        Assert.Equal(before.one, (Messages(one), Audited(one)));
        Assert.Equal(before.other, (Messages(other), Audited(other)));
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied", true)]
    [InlineData("X-Other", "no machine", false)]
    public async Task Take_AnOutOfOfficeAnswer_IsPutAside_AndALetterIsLeftToAPerson(string header, string value, bool aside)
    {
        using var desk = await CalledOffice.DeskAsync("away");
        await desk.SendWhatIsDueAsync();
        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var (queued, audited) = (Messages(desk), Audited(desk));
        var letter = CalledOffice.Letter("cd", "away", "Automatiskt svar: Kallelse", "Jag är tillbaka i april.");
        letter.InReplyTo = Call(desk, "cd").MessageId;
        letter.Headers.Add(header, value);

        Assert.Equal(aside, await TakeAsync(Replies(installation, desk), CalledOffice.Bytes(letter)));

        Assert.Equal((queued, audited), (Messages(desk), Audited(desk)));
    }

    private static ReplyDesk Replies(Installation installation, Desk desk) => new(installation.Store, new PlanEditor(installation.Store, desk.Clock), installation.Get<ReturnedMessages>(), installation.Get<Lazy<InvitationUids>>(), desk.Clock);

    private static Task<bool> TakeAsync(ReplyDesk desk, byte[] mail) => desk.TakeAsync(MailReading.Read(mail, CalledOffice.CallDay.UtcDateTime.AddHours(1), Cancel), Cancel);

    private static MimeMessage Call(Desk desk, string recipient) =>
        MimeMessage.Load(new MemoryStream(Convert.FromHexString(desk.Ask($"SELECT hex(mime) FROM outgoing_messages NATURAL JOIN mail_bytes WHERE kind = 'call' AND subject = 'fsg-mar' AND recipient_key = '{recipient}'"))), Cancel);

    private static IEnumerable<byte[]> Mimes(Desk desk) => desk.AskAll("SELECT hex(mime) FROM outgoing_messages NATURAL JOIN mail_bytes").Select(Convert.FromHexString);

    private static string Messages(Desk desk) => string.Join('\n', desk.AskAll("SELECT kind || subject || recipient_key || state FROM outgoing_messages ORDER BY id"));

    private static string Audited(Desk desk) => string.Join('\n', desk.AskAll("SELECT actor, action, subject FROM audit_entries ORDER BY number"));
}
