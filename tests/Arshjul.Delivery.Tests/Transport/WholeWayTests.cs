using Arshjul.Core.Outbox;
using Arshjul.Delivery.Calendars;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Tests.Templates;
using Arshjul.Testing;
using MimeKit;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>From the plan to ten mailboxes: what each participant has after a call, its change and its cancellation.</summary>
public sealed class WholeWayTests(CallSeries series) : IClassFixture<CallSeries>
{
    public static TheoryData<string> Called => [.. CallSeries.Called];

    public static TheoryData<string> Informed => [.. CallSeries.Informed];

    public static TheoryData<string> Everybody => [.. CallSeries.Called, .. CallSeries.Informed];

    [Fact]
    public void Series_OfTheThreeSends_IsTakenByTheServerToTheLastMail()
    {
        Require();
        Assert.Equal(CallSeries.Sends, series.Events.Select(e => e.What));
        Assert.All(series.Events, e => Assert.Equal(CallSeries.Called.Concat(CallSeries.Informed).Select(Address).Order(StringComparer.Ordinal), e.Messages.Select(m => m.To).Order(StringComparer.Ordinal)));
        Assert.Equal(30, series.Results.Count);
        Assert.All(series.Results, r => Assert.Equal(MessageState.Sent, r.State));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Mailbox_OfEach_HasOneMailOfEachSendAndNoneOfAnybodyElse(string mailbox)
    {
        Require();
        var mails = series.Mailboxes[mailbox];
        Assert.Equal(["Kallelse: FSG onsdag 14 oktober 2026", "Ändrad kallelse: FSG onsdag 28 oktober 2026", "Inställt: FSG onsdag 28 oktober 2026"], mails.Select(m => m.Subject));
        Assert.All(mails, m => Assert.Equal(Address(mailbox), Assert.Single(m.To.Mailboxes).Address));
        Assert.All(mails, m => Assert.Equal("fsg@localhost.test", Assert.Single(m.From.Mailboxes).Address));
        Assert.All(mails, m => Assert.Empty(m.Cc.Concat(m.Bcc)));
        var sent = series.Events.Select(e => e.Messages.Single(s => s.To == Address(mailbox)));
        Assert.Equal(sent.Select(s => s.MessageId), mails.Select(m => m.MessageId));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Thread_OfEach_IsHeldTogetherByItsReferences(string mailbox)
    {
        Require();
        var mails = series.Mailboxes[mailbox];
        var ids = mails.Select(m => m.MessageId).ToList();
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var (i, mail) in mails.Index())
        {
            Assert.Equal(ids.Take(i), mail.References);
            Assert.Equal(i == 0 ? null : ids[i - 1], mail.InReplyTo);
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Parts_OfEachMail_CameThroughAsTheyWereWritten(string mailbox)
    {
        Require();
        foreach (var (mail, sent) in series.Mailboxes[mailbox].Zip(series.Events))
        {
            var written = MimeMessage.Load(new MemoryStream(sent.Messages.Single(m => m.To == Address(mailbox)).Mime), TestContext.Current.CancellationToken);
            Assert.Equal(written.BodyParts.Select(p => p.ContentType.ToString()), mail.BodyParts.Select(p => p.ContentType.ToString()));
            Assert.Equal(written.BodyParts.Select(Bytes), mail.BodyParts.Select(Bytes));
            Assert.Equal(Markup.Words(Markup.Parse(mail.HtmlBody!)), Markup.Words(mail.TextBody!));
            Assert.Contains("Ekonomi & uppföljning – åäö", mail.TextBody, StringComparison.Ordinal);
            Assert.Contains("Rum Björken 😀", mail.TextBody, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Called))]
    public void Calendar_OfOneWhoIsCalled_FollowsTheMeetingToItsEnd(string mailbox)
    {
        Require();
        var calendars = series.Mailboxes[mailbox].Select(m => (Part: m.BodyParts.OfType<MimePart>().Single(p => p.ContentType.IsMimeType("text", "calendar")), File: m.Attachments.OfType<MimePart>().Single())).ToList();
        Assert.All(calendars, c => Assert.Equal(Bytes(c.Part), Bytes(c.File)));
        var entries = calendars.ConvertAll(c => Bytes(c.Part));

        Assert.All(entries, e => Assert.Empty(CalendarCheck.Faults(e)));
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], calendars.Select(c => c.Part.ContentType.Parameters["method"]));
        Assert.Equal(["METHOD:REQUEST", "METHOD:REQUEST", "METHOD:CANCEL"], entries.Select(e => CalendarLines.Unfolded(e).Single(l => l.StartsWith("METHOD", StringComparison.Ordinal))));
        Assert.Equal(["20261014T130000", "20261028T130000", "20261028T130000"], entries.Select(e => CalendarLines.Entry(e, "DTSTART")));
        Assert.Single(entries.Select(e => CalendarLines.Entry(e, "UID")).Distinct());
        var sequence = entries.ConvertAll(e => int.Parse(CalendarLines.Entry(e, "SEQUENCE")!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(sequence.Order().Distinct(), sequence);
        Assert.All(entries, e => Assert.EndsWith(":mailto:" + Address(mailbox), CalendarLines.EntryLine(e, "ATTENDEE"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Informed))]
    public void Copy_OfOneWhoIsInformed_SaysSoAndPutsNothingInACalendar(string mailbox)
    {
        Require();
        foreach (var mail in series.Mailboxes[mailbox])
        {
            Assert.Equal(["text/plain", "text/html"], mail.BodyParts.Select(p => p.ContentType.MimeType));
            Assert.DoesNotContain("BEGIN:VCALENDAR", mail.ToString(), StringComparison.Ordinal);
            Assert.StartsWith("FÖR KÄNNEDOM.", mail.TextBody!.Split('\n').First(l => l.StartsWith("FÖR", StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reasons_OfTheChangeAndTheCancellation_ReachEverybody()
    {
        Require();
        Assert.All(series.Mailboxes.Values, mails =>
        {
            Assert.DoesNotContain("Skäl", mails[0].TextBody, StringComparison.Ordinal);
            Assert.Contains("Nytt datum: onsdag den 28 oktober 2026", mails[1].TextBody, StringComparison.Ordinal);
            Assert.Contains("Skäl: Krock med nämnden.", mails[1].TextBody, StringComparison.Ordinal);
            Assert.Contains("Skäl: För få ärenden.", mails[2].TextBody, StringComparison.Ordinal);
        });
    }

    private static void Require() => Peers.Require("postfix", "dovecot");

    private static string Address(string mailbox) => mailbox + "@localhost.test";

    private static byte[] Bytes(MimeEntity part)
    {
        using var bytes = new MemoryStream();
        ((MimePart)part).Content!.DecodeTo(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
