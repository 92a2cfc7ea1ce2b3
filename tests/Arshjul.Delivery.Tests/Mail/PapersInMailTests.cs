using Arshjul.Core.Calls;
using Arshjul.Testing.Builders;
using MimeKit;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

/// <summary>Papers go with the call when they are small; else it says where they are.</summary>
public sealed class PapersInMailTests
{
    private const int Most = 500_000;

    private static readonly Recipient Guest = new("guest:ab12", "G. H.", "gh@example.se", true);

    [Fact]
    public async Task Papers_ThatAreSmall_GoWithTheCallByteForByte()
    {
        var mail = await Mails.ReadAsync("call-papers");

        Assert.Equal(["Lathund för samverkan.pdf", "Prognos tertial 2.pdf", "kallelse.ics"], mail.Attachments.Cast<MimePart>().Select(a => a.FileName));
        Assert.Equal(SampleCalls.Papers.Select(p => SampleCalls.PaperBytes[p.Hash]), mail.Attachments.Cast<MimePart>().Take(2).Select(Bytes));
        Assert.All(mail.Attachments.Take(2), a => Assert.Equal("application/pdf", a.ContentType.MimeType));
        Assert.Contains("Handlingarna följer med mejlet.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("- Prognos tertial 2.pdf (1 kB), till 2. Ekonomi", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Most, true)]
    [InlineData(Most + 1, false)]
    public async Task Papers_GoTogetherOrNotAtAll(long size, bool attached)
    {
        var mail = await Mails.ReadAsync(SampleCalls.Notice() with { Papers = [SampleCalls.Papers[0] with { Size = size - 10 }, SampleCalls.Papers[1] with { Size = 10 }] });

        Assert.Equal(attached ? 3 : 1, mail.Attachments.Count());
        Assert.Equal(attached, !mail.TextBody!.Contains("Handlingarna läser du på din sida", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)] // too large
    [InlineData(false)] // gone from the database
    public async Task Guest_WhoHasNoPage_IsToldToAsk(bool large)
    {
        var mail = await Mails.ReadAsync(SampleCalls.Notice(to: Guest) with { Papers = [large ? SampleCalls.Papers[0] with { Size = Most + 1 } : SampleCalls.Papers[0] with { Hash = "00" }] });

        Assert.Equal("kallelse.ics", Assert.Single(mail.Attachments.Cast<MimePart>()).FileName);
        Assert.Contains("Svara på mejlet om du vill ha dem.", mail.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Lathund för samverkan.pdf", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_BringsThePapersToo_WithoutAnInvitation()
    {
        var mail = await Mails.ReadAsync(SampleCalls.Notice(to: SampleCalls.Copy) with { Papers = SampleCalls.Papers });

        Assert.Equal(SampleCalls.Papers.Select(p => p.FileName), mail.Attachments.Cast<MimePart>().Select(a => a.FileName));
        Assert.DoesNotContain(mail.BodyParts, p => p.ContentType.IsMimeType("text", "calendar"));
    }

    [Fact]
    public async Task Reminder_NamesThem()
    {
        var mail = await Mails.ReadAsync(SampleCalls.Reminder() with { Papers = SampleCalls.Papers });

        Assert.Empty(mail.Attachments);
        Assert.Contains("Lathund för samverkan.pdf (1 kB)", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf")]
    [InlineData("a\"b;c=d.pdf")]
    [InlineData("räksmörgås\r\nBcc: x@y.pdf")]
    public async Task FileName_IsOneOfItsOwn(string name)
    {
        var mail = await Mails.ReadAsync(SampleCalls.Notice() with { Papers = [SampleCalls.Papers[0] with { FileName = name }] });

        Assert.Equal(2, mail.Attachments.Count());
        Assert.Empty(mail.Bcc);
        Assert.Equal(name.Replace("\r\n", " ", StringComparison.Ordinal), mail.Attachments.Cast<MimePart>().First().FileName);
    }

    private static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
