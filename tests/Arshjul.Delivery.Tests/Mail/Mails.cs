using Arshjul.Core.Agendas;
using Arshjul.Core.Calls;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Templating;
using Arshjul.Testing.Builders;
using MimeKit;
using NSubstitute;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

/// <summary>One mail of every sort, by name, and the composer that writes them.</summary>
internal static class Mails
{
    public static readonly Dictionary<string, Notice> Samples = new(StringComparer.Ordinal)
    {
        ["call"] = SampleCalls.Notice(),
        ["call-copy"] = SampleCalls.Notice(to: SampleCalls.Copy),
        ["call-numbered"] = SampleCalls.Notice(SampleCalls.First(SampleCalls.NumberedContent)),
        ["call-en"] = SampleCalls.Notice(language: "en"),
        ["call-first-of-all"] = SampleCalls.Notice() with { IsFirstToThem = true },
        ["call-without-invitation"] = SampleCalls.Notice(to: SampleCalls.Member with { WithoutInvitation = true }),
        ["call-papers"] = SampleCalls.Notice() with { Papers = SampleCalls.Papers },
        ["call-papers-on-page-en"] = SampleCalls.Notice(language: "en") with { Papers = [SampleCalls.Papers[0] with { Size = 2_345_678 }] },
        ["changed"] = SampleCalls.Notice(SampleCalls.Changed),
        ["changed-en"] = SampleCalls.Notice(SampleCalls.Changed, language: "en"),
        ["cancelled"] = SampleCalls.Notice(SampleCalls.Cancelled),
        ["withdrawn"] = SampleCalls.Notice(SampleCalls.Withdrawn),
        ["withdrawn-en"] = SampleCalls.Notice(SampleCalls.Withdrawn, language: "en"),
        ["cancelled-copy-en"] = SampleCalls.Notice(SampleCalls.Cancelled, SampleCalls.Copy, "en"),
        ["reminder"] = SampleCalls.Reminder(),
        ["reminder-en"] = SampleCalls.Reminder("en", 1),
        ["call-own-words"] = SampleCalls.Notice() with { From = SampleCalls.FromOwn() },
        ["call-own-words-en"] = SampleCalls.Notice(language: "en") with { From = SampleCalls.FromOwn("en") },
        ["changed-own-words"] = SampleCalls.Notice(SampleCalls.Changed) with { From = SampleCalls.FromOwn() },
        ["cancelled-own-words-copy"] = SampleCalls.Notice(SampleCalls.Cancelled, SampleCalls.Copy) with { From = SampleCalls.FromOwn() },
        ["reminder-own-words"] = SampleCalls.Reminder() with { From = SampleCalls.FromOwn() },
        ["owner"] = SampleCalls.Owner(),
        ["owner-en"] = SampleCalls.Owner("en"),
        ["convener-approval-waits"] = SampleCalls.Convener(ConvenerNoticeKind.ApprovalWaits),
        ["convener-approval-missing"] = SampleCalls.Convener(ConvenerNoticeKind.ApprovalMissing),
        ["convener-deadline-comes"] = SampleCalls.Convener(ConvenerNoticeKind.DeadlineComes),
        ["convener-falls-off"] = SampleCalls.Convener(ConvenerNoticeKind.FallsOff),
        ["convener-not-delivered"] = SampleCalls.Convener(ConvenerNoticeKind.NotDelivered),
        ["convener-change-waits-en"] = SampleCalls.Convener(ConvenerNoticeKind.ChangeWaits, "en"),
        ["convener-week"] = SampleCalls.Week(),
        ["convener-week-en"] = SampleCalls.Week("en"),
        ["sign-in"] = SampleCalls.SignIn(),
        ["sign-in-en"] = SampleCalls.SignIn("en"),
    };

    private static readonly TemplateRenderer Renderer = new();

    public static TheoryData<string> Names => [.. Samples.Keys];

    public static MailComposer Composer { get; } = new(Renderer, SampleCalls.CalendarPart, new MailOptions { SenderName = "Arshjul", SenderAddress = "arshjul@example.se" }, Papers());

    public static async Task<byte[]> BytesAsync(Notice notice) => (await Composer.ComposeAsync(notice, TestContext.Current.CancellationToken)).Mime;

    public static async Task<MimeMessage> ReadAsync(Notice notice)
    {
        using var bytes = new MemoryStream(await BytesAsync(notice));
        return await MimeMessage.LoadAsync(bytes, TestContext.Current.CancellationToken);
    }

    public static Task<MimeMessage> ReadAsync(string sample) => ReadAsync(Samples[sample]);

    public static async Task<(string Text, string Html)> TwinsAsync(Notice notice)
    {
        var mail = await ReadAsync(notice);
        return (mail.TextBody!.ReplaceLineEndings("\n"), mail.HtmlBody!);
    }

    private static IPaperStore Papers()
    {
        var papers = Substitute.For<IPaperStore>();
        papers.FindAsync(null!, default).ReturnsForAnyArgs(call => SampleCalls.PaperBytes.GetValueOrDefault(call.Arg<string>()));
        return papers;
    }
}
