using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Words;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Templating;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Tests.Templates;
using Arshjul.Testing.Builders;
using MimeKit;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

public sealed class MailStructureTests
{
    [Theory]
    [InlineData("call", "REQUEST")]
    [InlineData("changed", "REQUEST")]
    [InlineData("cancelled", "CANCEL")]
    [InlineData("withdrawn", "CANCEL")]
    public async Task Mail_WhenTheRecipientIsCalled_CarriesTheCalendarTwiceWithTheSameBytes(string sample, string method)
    {
        var mail = await Mails.ReadAsync(sample);

        var mixed = Assert.IsType<Multipart>(mail.Body);
        Assert.Equal("multipart/mixed", mixed.ContentType.MimeType);
        var alternative = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal(["text/plain", "text/html", "text/calendar"], alternative.Select(p => p.ContentType.MimeType));
        Assert.Equal(method, alternative[2].ContentType.Parameters["method"]);
        Assert.Equal("utf-8", alternative[2].ContentType.Charset);
        var file = Assert.IsType<MimePart>(mixed[1]);
        Assert.Equal("application/ics", file.ContentType.MimeType);
        Assert.Equal("kallelse.ics", file.FileName);
        Assert.True(file.IsAttachment);
        Assert.Equal(2, mixed.Count);
        Assert.Equal(Bytes((MimePart)alternative[2]), Bytes(file));
        Assert.Contains($"METHOD:{method}\r\n", System.Text.Encoding.UTF8.GetString(Bytes(file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("call-copy")]
    [InlineData("call-without-invitation")]
    [InlineData("cancelled-copy-en")]
    [InlineData("reminder")]
    [InlineData("owner")]
    [InlineData("convener-falls-off")]
    public async Task Mail_WhenNobodyIsInvited_HasTextAndHtmlAlone(string sample)
    {
        var alternative = Assert.IsType<MultipartAlternative>((await Mails.ReadAsync(sample)).Body);
        Assert.Equal(["text/plain", "text/html"], alternative.Select(p => p.ContentType.MimeType));
    }

    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Mail_OnTheWire_HasShortAsciiLinesEndedByCrLf(string sample)
    {
        var bytes = await Mails.BytesAsync(Mails.Samples[sample]);
        Assert.DoesNotContain(bytes, b => b >= 0x80 || (b < 0x20 && b is not (byte)'\r' and not (byte)'\n' and not (byte)'\t'));
        var text = System.Text.Encoding.ASCII.GetString(bytes);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Mail_Always_SaysThatAMachineSentItToOneRecipient(string sample)
    {
        var mail = await Mails.ReadAsync(sample);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("OOF, AutoReply", mail.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal(Mails.Samples[sample].To.Email, Assert.IsType<MailboxAddress>(Assert.Single(mail.To)).Address);
        Assert.Empty(mail.Cc);
        Assert.Equal("fsg@example.se", Assert.IsType<MailboxAddress>(Assert.Single(mail.From)).Address);
        Assert.Equal(Mails.Samples[sample].At, mail.Date.UtcDateTime);
        Assert.Equal(mail.Headers.Select(h => h.Field).Distinct(StringComparer.OrdinalIgnoreCase), mail.Headers.Select(h => h.Field));
    }

    [Theory]
    [InlineData("call", "Kallelse: FSG onsdag 14 oktober 2026")]
    [InlineData("changed", "Ändrad kallelse: FSG onsdag 21 oktober 2026")]
    [InlineData("cancelled", "Inställt: FSG onsdag 14 oktober 2026")]
    [InlineData("withdrawn", "Inte längre kallad: FSG onsdag 14 oktober 2026")]
    [InlineData("reminder", "Påminnelse: FSG onsdag 14 oktober 2026")]
    [InlineData("owner", "Dags för underlag: FSG onsdag 14 oktober 2026")]
    [InlineData("convener-approval-missing", "Kallelsen är inte skickad: FSG onsdag 14 oktober 2026")]
    [InlineData("call-en", "Call: FSG Wednesday 14 October 2026")]
    public async Task Subject_Always_SaysWhatWhoAndWhen(string sample, string subject) =>
        Assert.Equal(subject, (await Mails.ReadAsync(sample)).Subject);

    [Fact]
    public async Task Subject_WhenTheMeetingHasATitle_DoesNotTellIt()
    {
        var titled = SampleCalls.Notice(SampleCalls.First(SampleCalls.Content with { Title = "Förmöte Kommunal" }));
        Assert.DoesNotContain("Kommunal", (await Mails.ReadAsync(titled)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Date_InSummerAndWinter_HasTheMeetingsOwnOffset()
    {
        Assert.Equal(TimeSpan.FromHours(2), (await Mails.ReadAsync("call")).Date.Offset);
        var winter = SampleCalls.Notice() with { At = new DateTime(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc) };
        Assert.Equal(TimeSpan.FromHours(1), (await Mails.ReadAsync(winter)).Date.Offset);
    }

    [Fact]
    public async Task Message_Always_CarriesTheNoticesKeyAndEnvelope()
    {
        var notice = SampleCalls.Notice(SampleCalls.Changed);
        var message = await Mails.Composer.ComposeAsync(notice, TestContext.Current.CancellationToken);
        Assert.Equal(("call", "fsg-2026-10", 2, "kp"), (message.Kind, message.Subject, message.Revision, message.RecipientKey));
        Assert.Equal(("kim.p@example.se", "fsg@example.se"), (message.To, message.From));
        Assert.Equal((notice.At, notice.ExpiresAt), (message.QueuedAt, message.ExpiresAt));
        Assert.Equal(message.MessageId, (await Mails.ReadAsync(notice)).MessageId);
    }

    [Fact]
    public async Task Sender_WhenTheGroupHasNoMailbox_IsTheInstallations()
    {
        var notice = SampleCalls.Notice() with { From = SampleCalls.From() with { Email = null } };
        var from = Assert.IsType<MailboxAddress>(Assert.Single((await Mails.ReadAsync(notice)).From));
        Assert.Equal(("FSG Socialförvaltningen", "arshjul@example.se"), (from.Name, from.Address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("namn")]
    [InlineData("a@b@c.se")]
    [InlineData("a@example.se, b@example.se")]
    [InlineData("Kim <kim@example.se>")]
    [InlineData("kim@example.se\r\nBcc: x@example.se")]
    [InlineData("\"kim\"@example.se")]
    [InlineData("kim @example.se")]
    [InlineData("kim@exa\u202Emple.se")]
    public async Task Composer_WhenTheAddressIsNone_SaysSoInASentence(string address)
    {
        var notice = SampleCalls.Notice(to: SampleCalls.Member with { Email = address });
        var fault = await Assert.ThrowsAsync<InputException>(async () => await Mails.BytesAsync(notice));
        Assert.NotEmpty(Phrasebook.In("sv").Say(Assert.Single(fault.Faults)));
        Assert.NotEmpty(Phrasebook.In("en").Say(Assert.Single(fault.Faults)));
    }

    [Fact]
    public async Task Versions_OfOneCall_FormAThreadPerRecipient()
    {
        var first = await Mails.ReadAsync("call");
        var second = await Mails.ReadAsync("changed");
        var third = await Mails.ReadAsync("cancelled");
        var reminder = await Mails.ReadAsync("reminder");

        Assert.Null(first.InReplyTo);
        Assert.Equal(first.MessageId, second.InReplyTo);
        Assert.Equal([first.MessageId!], second.References.AsEnumerable());
        Assert.Equal(second.MessageId, third.InReplyTo);
        Assert.Equal([first.MessageId!, second.MessageId!], third.References.AsEnumerable());
        Assert.Equal(first.MessageId, reminder.InReplyTo);
        Assert.NotEqual(first.MessageId, (await Mails.ReadAsync("call-copy")).MessageId);
    }

    [Fact]
    public void MessageId_OfDifferentNotices_IsNeverTheSame()
    {
        var ids = from meeting in new[] { "fsg-1", "FSG-1", "fsg 1", "åäö", "äöå" }
                  from version in Enumerable.Range(1, 3)
                  from person in new[] { "kp", "KP", "k-p" }
                  select MessageIds.Of(SampleCalls.Notice(SampleCalls.First(SampleCalls.Content with { Meeting = meeting }) with { Version = version }, SampleCalls.Member with { Key = person }));
        var all = ids.ToList();
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, id => Assert.Matches("^[a-z0-9-]+@[a-z0-9-]+\\.arshjul$", id));
        Assert.DoesNotContain(all, id => id.Contains("kp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Again_ACallSentAnew_IsAMailOfItsOwnInTheSameThreadWithTheSameInvitation()
    {
        var call = SampleCalls.Notice(SampleCalls.Changed);
        var first = await Mails.ReadAsync(call);
        var again = await Mails.ReadAsync(new CallNotice(call.Call, call.To, call.From, call.At, call.ExpiresAt, 1));
        var twice = await Mails.ReadAsync(new CallNotice(call.Call, call.To, call.From, call.At, call.ExpiresAt, 2));

        Assert.Equal(3, new[] { first, again, twice }.Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((first.Subject, first.MessageId), (again.Subject, again.InReplyTo));
        Assert.Equal([.. first.References, first.MessageId!], again.References.AsEnumerable());
        Assert.Equal(first.TextBody, again.TextBody);
        Assert.Equal(Calendar(first), Calendar(again));

        static string Calendar(MimeMessage mail) => mail.BodyParts.OfType<TextPart>().First(p => p.ContentType.IsMimeType("text", "calendar")).Text;
    }

    [Fact]
    public async Task References_AfterManyVersions_KeepTheFirstAndTheLatest()
    {
        var late = SampleCalls.Notice(SampleCalls.Changed with { Version = 100 });
        var mail = await Mails.ReadAsync(late);
        Assert.InRange(mail.References.Count, 2, 20);
        Assert.Equal((await Mails.ReadAsync("call")).MessageId, mail.References[0]);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"call-fsg-2026-10-{99}-"), mail.References[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_WithTheCalendarsOwnPart_NamesTheMethodAndTheOrganiserThatTheMailHas()
    {
        using var renderer = new TemplateRenderer();
        var composer = new MailComposer(renderer, Invitations.Sample.Write, new MailOptions());
        using var bytes = new MemoryStream((await composer.ComposeAsync(Mails.Samples["cancelled"], TestContext.Current.CancellationToken)).Mime);
        var mail = await MimeMessage.LoadAsync(bytes, TestContext.Current.CancellationToken);
        var calendar = System.Text.Encoding.UTF8.GetString(Bytes(mail.BodyParts.OfType<MimePart>().Single(p => p.FileName == "kallelse.ics"))).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("mailto:fsg@example.se", calendar, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("mailto:kim.p@example.se", calendar, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }

    [Theory]
    [MemberData(nameof(Mails.Names), MemberType = typeof(Mails))]
    public async Task Mail_ToAPerson_LeadsToTheirOwnPage_AndNoneToAListOrAGuestDoes(string sample)
    {
        foreach (var (key, leads) in new[] { ("kp", sample is not ("sign-in" or "sign-in-en")), ("list:alla:1", false), ("guest:0a1b", false) })
        {
            var notice = Mails.Samples[sample];
            var (text, html) = await Mails.TwinsAsync(notice with { To = notice.To with { Key = key } });

            Assert.Equal(leads, text.Contains($": {LinkPlaceholder.Personal}\n", StringComparison.Ordinal));
            Assert.Equal(leads ? 1 : 0, Markup.Parse(html).Descendants().Count(e => (string?)e.Attribute("href") == LinkPlaceholder.Personal));
        }
    }

    [Fact]
    public async Task CalendarPart_OfACall_HoldsNoLinkToTheOwnPage()
    {
        var mail = await Mails.ReadAsync("call");

        // Invitations are forwarded and shared.
        Assert.All(mail.BodyParts.OfType<MimePart>().Where(p => p is not TextPart { IsPlain: true } and not TextPart { IsHtml: true }), p => Assert.DoesNotContain(".invalid", System.Text.Encoding.UTF8.GetString(Bytes(p)), StringComparison.Ordinal));
    }
}
