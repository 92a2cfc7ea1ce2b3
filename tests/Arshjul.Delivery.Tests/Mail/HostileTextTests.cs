using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Tests.Templates;
using Arshjul.Testing.Builders;
using MimeKit;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

public sealed class HostileTextTests
{
    private const string Benign = "ofarlig";

    private static readonly Call Full = SampleCalls.Changed with { Content = SampleCalls.Changed.Content with { Title = "Tema", Kind = MeetingKind.Theme, ReplacedBy = "sedan" } };

    private static readonly Notice[] Notices =
    [
        SampleCalls.Notice(Full), SampleCalls.Notice(Full with { Kind = CallKind.Cancelled }), SampleCalls.Notice(Full with { Kind = CallKind.Withdrawn }), SampleCalls.Notice(SampleCalls.First(SampleCalls.NumberedContent)),
        SampleCalls.Reminder() with { Papers = SampleCalls.Papers }, SampleCalls.Notice() with { Papers = SampleCalls.Papers }, SampleCalls.Owner(), SampleCalls.Convener(ConvenerNoticeKind.FallsOff), SampleCalls.Week(), SampleCalls.SignIn(),
        SampleCalls.Notice(Full) with { From = SampleCalls.FromOwn() }, SampleCalls.Reminder() with { From = SampleCalls.FromOwn() },
    ];

    [Theory]
    [MemberData(nameof(Hostile.Indexes), MemberType = typeof(Hostile))]
    public async Task Mail_WhenEveryTextIsHostile_IsBuiltAsWithAHarmlessOne(int index)
    {
        foreach (var notice in Notices)
        {
            var hostile = await Mails.ReadAsync(Fill(notice, Hostile.Strings[index]));
            var benign = await Mails.ReadAsync(Fill(notice, Benign));

            Assert.Equal(benign.Headers.Select(h => h.Field), hostile.Headers.Select(h => h.Field));
            Assert.Equal(Parts(benign), Parts(hostile));
            Assert.Equal(Markup.Structure(Markup.Parse(benign.HtmlBody!)), Markup.Structure(Markup.Parse(hostile.HtmlBody!)));
            Assert.Equal(Assert.Single(benign.To.Mailboxes).Address, Assert.Single(hostile.To.Mailboxes).Address);
            Assert.Equal(Assert.Single(benign.From.Mailboxes).Address, Assert.Single(hostile.From.Mailboxes).Address);
            Assert.DoesNotContain(hostile.TextBody!, Hidden);
            Assert.DoesNotContain(hostile.HtmlBody!, Hidden);
            Assert.DoesNotContain(hostile.Subject!, Hidden);
        }
    }

    [Theory]
    [MemberData(nameof(Hostile.Indexes), MemberType = typeof(Hostile))]
    public async Task Mail_WhenEveryTextIsHostile_StillShowsItAsText(int index)
    {
        var clean = CleanText.Of("fore " + Hostile.Strings[index] + " efter");
        var (text, html) = await Mails.TwinsAsync(Fill(Notices[0], Hostile.Strings[index]));
        Assert.Contains(clean, Markup.Parse(html).Value, StringComparison.Ordinal);
        Assert.Contains(Squeezed(clean), Squeezed(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Strings_ToTry_AreAtLeastSixty() => Assert.InRange(Hostile.Strings.Distinct(StringComparer.Ordinal).Count(), 60, int.MaxValue);

    [Theory]
    [InlineData("  två   ord \t här ", "två ord här")]
    [InlineData("rad ett\r\nrad två\nrad tre", "rad ett rad två rad tre")]
    [InlineData("a\u0085b\u2028c\u2029d\u00A0e", "a b c d e")]
    [InlineData("a\u202Eb\u2066c\u200Ed\u061Ce", "abcde")]
    [InlineData("a\0b\u001Bc\u007Fd\u009Fe", "abcde")]
    [InlineData("a\u200Bb\uFEFFc\u00ADd\u2060e", "abcde")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83D\uDC69\u200D\uD83D\uDC67")]
    [InlineData("Åäö Éü ß", "Åäö Éü ß")]
    [InlineData("", "")]
    public void CleanText_OfWhatPeopleWrite_IsOneLineOfWhatShows(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void CleanText_OfHalfACharacter_IsTheReplacementCharacter() => Assert.Equal("a\uFFFDb", CleanText.Of("a\uD800b"));

    [Fact]
    public void CleanText_OfNothingThatShows_IsNull() => Assert.Null(CleanText.OrNull("\u200B\r\n\u202E"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://user:pass@evil.example/")]
    [InlineData("//evil.example/x")]
    [InlineData("file:///etc/passwd")]
    public async Task Link_WhenItLeadsNowhereSafe_IsPlainText(string address)
    {
        var content = SampleCalls.Content with { Place = new Place { Room = "Stadshuset", Link = address } };
        var (_, html) = await Mails.TwinsAsync(SampleCalls.Notice(SampleCalls.First(content)));
        Assert.DoesNotContain(Markup.Parse(html).Descendants(), e => e.Name.LocalName == "a" && (string?)e.Attribute("href") != LinkPlaceholder.Personal);
        Assert.Contains(address, Markup.Parse(html).Value, StringComparison.Ordinal);
    }

    private static Notice Fill(Notice notice, string text) => notice switch
    {
        CallNotice n => Hostile.Fill(n, text),
        ReminderNotice n => Hostile.Fill(n, text),
        OwnerNotice n => Hostile.Fill(n, text),
        ConvenerNotice n => Hostile.Fill(n, text),
        WeekNotice n => Hostile.Fill(n, text),
        SignInNotice n => Hostile.Fill(n, text),
        _ => throw new ArgumentOutOfRangeException(nameof(notice)),
    };

    private static List<string> Parts(MimeMessage mail)
    {
        using var parts = new MimeIterator(mail);
        List<string> all = [];
        while (parts.MoveNext())
            all.Add($"{parts.PathSpecifier} {parts.Current.ContentType.MimeType}");
        return all;
    }

    // Wrapping breaks lines where spaces were; nothing else may differ.
    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    internal static bool Hidden(char c) => c is not '\r' and not '\n' and not '\u200C' and not '\u200D'
        && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
