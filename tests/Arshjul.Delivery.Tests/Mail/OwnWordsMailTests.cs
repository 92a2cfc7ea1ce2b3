using System.Text;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Delivery.Tests.Templates;
using Arshjul.Testing;
using Arshjul.Testing.Builders;
using CsCheck;
using MimeKit;
using Xunit;

namespace Arshjul.Delivery.Tests.Mail;

/// <summary>A group's own words in its mails: whatever was let through when it was saved makes a mail, and what sort of mail it is stands first.</summary>
public sealed class OwnWordsMailTests
{
    private const int LongestSubject = 151;

    private static readonly string[] Pieces = ["{grupp}", "{gruppnamn}", "{organisation}", "{datum}", "{tid}", "{plats}", "{sammankallande}", "{titel}", "{namn}", "{x}", "{", "}", "Hej ", "å", "💥", "\u202E", "=?utf-8?Q?x?=", "<b>&", "-- ", "- ", "12. ", "https://personal-link.invalid/", new('x', 90), " ", "\n"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 6].Select(string.Concat);

    private static readonly Gen<OwnWords> Words = Gen.Select(
        Texts.Select(t => Kept(OwnWordsField.Subject, [t]).SingleOrDefault()),
        Texts.Select(t => Kept(OwnWordsField.Greeting, [t]).SingleOrDefault()),
        Texts.Array[0, 6].Select(t => Kept(OwnWordsField.Closing, t)),
        Texts.Array[0, 6].Select(t => Kept(OwnWordsField.Signature, t)),
        (subject, greeting, closing, signature) => new OwnWords { Subject = subject, Greeting = greeting, Closing = closing, Signature = signature });

    private static readonly CallContent[] Contents =
    [
        SampleCalls.Content, SampleCalls.NumberedContent, SampleCalls.Content with { Place = null, Start = null, End = null, LastDate = new DateOnly(2026, 10, 16) },
        SampleCalls.Content with { GroupName = "{datum}{", GroupLabel = new string('å', 5000), Place = new Place { Room = "{namn}\r\nBcc: x@y.se" } },
        SampleCalls.Content with { GroupName = "", OrganisationName = "</p><script>", Place = new Place { Link = "https://video.example.se/hemlig" } },
    ];

    [Fact]
    public void AnyWordsThatWereLetThrough_MakeAMail_OfBoundedLength() => Gen.Select(Words, Gen.Int[0, Contents.Length - 1], Gen.Int[0, 3], Gen.Bool).Holds(
        (own, content, sort, isSwedish) =>
        {
            var notice = Notice(own, Contents[content], sort, isSwedish ? "sv" : "en");
            var mail = Mails.ReadAsync(notice).GetAwaiter().GetResult();
            var bare = Mails.ReadAsync(notice with { From = SampleCalls.From(isSwedish ? "sv" : "en") }).GetAwaiter().GetResult();
            Assert.StartsWith(bare.Subject!.Split(':')[0] + ": ", mail.Subject!, StringComparison.Ordinal);
            Assert.InRange(mail.Subject!.Length, 1, LongestSubject);
            Assert.DoesNotContain(mail.Subject, char.IsControl);
            Assert.Equal(bare.Headers.Select(h => h.Field), mail.Headers.Select(h => h.Field));
            Assert.Equal(Markup.Words(Markup.Parse(mail.HtmlBody!)), Markup.Words(mail.TextBody!.ReplaceLineEndings("\n")));
            Assert.InRange(mail.TextBody.Length - bare.TextBody!.Length, -200, 30_000);
            return true;
        },
        60);

    /// <summary>What fills the placeholders is hostile, where <see cref="HostileTextTests"/> has hostile words.</summary>
    [Theory]
    [MemberData(nameof(Hostile.Indexes), MemberType = typeof(Hostile))]
    public async Task Placeholders_FilledWithHostileTexts_MakeTheMailThatHarmlessOnesMake(int index)
    {
        var own = new OwnWords { Subject = "{grupp} {gruppnamn} {organisation} {plats}", Greeting = "{namn} {sammankallande}", Closing = ["{plats}", "{gruppnamn}"], Signature = ["{sammankallande}", "{titel}"] };
        var (benign, hostile) = (await FilledAsync("ofarlig"), await FilledAsync(Hostile.Strings[index]));
        Assert.Equal(benign.Headers.Select(h => h.Field), hostile.Headers.Select(h => h.Field));
        Assert.Equal(Markup.Structure(Markup.Parse(benign.HtmlBody!)), Markup.Structure(Markup.Parse(hostile.HtmlBody!)));
        Assert.StartsWith("Inställt: fore ", hostile.Subject!, StringComparison.Ordinal);
        foreach (var text in new[] { hostile.Subject!, hostile.TextBody!, hostile.HtmlBody! })
            Assert.DoesNotContain(text, HostileTextTests.Hidden);

        Task<MimeMessage> FilledAsync(string text)
        {
            var filled = Hostile.Fill(SampleCalls.Notice(SampleCalls.Cancelled) with { From = SampleCalls.FromOwn() }, text);
            return Mails.ReadAsync(filled with { From = filled.From with { OwnWords = own } });
        }
    }

    [Theory]
    [InlineData(0, "sv", "Kallelse: Kallelse till möte")]
    [InlineData(1, "sv", "Ändrad kallelse: Kallelse till möte")]
    [InlineData(2, "sv", "Inställt: Kallelse till möte")]
    [InlineData(3, "sv", "Påminnelse: Kallelse till möte")]
    [InlineData(1, "en", "Changed call: Kallelse till möte")]
    [InlineData(2, "en", "Cancelled: Kallelse till möte")]
    public async Task Subject_BeginsWithWhatItIs_WhateverThePattern(int sort, string language, string subject) =>
        Assert.Equal(subject, (await Mails.ReadAsync(Notice(new() { Subject = "Kallelse till möte" }, SampleCalls.Content, sort, language))).Subject);

    [Fact]
    public async Task Greeting_ThatNamesTheReader_IsTheOrdinaryOneToWhomHasNoName()
    {
        var own = new OwnWords { Greeting = "Bästa {NAMN}!", Signature = ["FSG"] };
        var (named, _) = await Mails.TwinsAsync(Notice(own, SampleCalls.Content, 0, "sv"));
        var (copy, _) = await Mails.TwinsAsync(Notice(own, SampleCalls.Content, 0, "sv") with { To = SampleCalls.Copy });
        Assert.Contains("\nBästa Kim P!\n\nHär kommer kallelsen", named, StringComparison.Ordinal);
        Assert.Contains("\nHej! Här kommer kallelsen", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Bästa", copy, StringComparison.Ordinal);
        var (all, _) = await Mails.TwinsAsync(Notice(own with { Greeting = "Bästa alla!" }, SampleCalls.Content, 0, "sv") with { To = SampleCalls.Copy });
        Assert.Contains("\nBästa alla!\n\nHär kommer", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_HasTheSignature_ButNotTheClosing()
    {
        var own = new OwnWords { Closing = ["Vi ses {datum}."], Signature = ["Robin S"] };
        foreach (var sort in new[] { 0, 1, 2, 3 })
        {
            var (text, html) = await Mails.TwinsAsync(Notice(own, SampleCalls.Content, sort, "sv"));
            Assert.Equal(sort != 2, text.Contains("Vi ses", StringComparison.Ordinal));
            Assert.Equal(sort != 2, html.Contains("Vi ses", StringComparison.Ordinal));
            Assert.Contains("\nRobin S\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Placeholders_WithNothingToSay_SayIt_AndTheOnlineMeetingsAddressStaysAmongTheFacts()
    {
        var own = new OwnWords { Closing = ["P: {plats}.", "T: {tid}.", "S: {sammankallande}, {titel}."] };
        Assert.Contains("P: en plats som meddelas senare.\nT: hela dagen.\nS: sammankallande, sammankallande.\n", await TextAsync(SampleCalls.Content with { Place = null, Start = null, End = null }, "sv"), StringComparison.Ordinal);
        Assert.Contains("P: a place to be announced.\nT: all day.\nS: the convener, the convener.\n", await TextAsync(SampleCalls.Content with { Place = null, Start = null, End = null }, "en"), StringComparison.Ordinal);
        Assert.Contains("P: Teams.\n", await TextAsync(SampleCalls.Content with { Place = SampleCalls.Content.Place! with { Room = null } }, "sv"), StringComparison.Ordinal);
        Assert.Contains("P: Digitalt.\n", await TextAsync(SampleCalls.Content with { Place = new Place { Link = "https://video.example.se/x" } }, "sv"), StringComparison.Ordinal);

        async Task<string> TextAsync(CallContent content, string language)
        {
            var notice = Notice(own, content, 0, language);
            return (await Mails.TwinsAsync(notice with { From = notice.From with { Convener = null, ConvenerTitle = null } })).Text;
        }
    }

    [Fact]
    public async Task OtherMails_AreAsTheyAre_AndSoAreMailsWhoseWordsSayNothing()
    {
        foreach (var notice in new Notice[] { SampleCalls.Owner(), SampleCalls.Convener(ConvenerNoticeKind.FallsOff), SampleCalls.Week(), SampleCalls.SignIn() })
            Assert.Equal(Text(await Mails.BytesAsync(notice)), Text(await Mails.BytesAsync(notice with { From = SampleCalls.FromOwn() })));
        foreach (var sort in new[] { 0, 1, 2, 3 })
        {
            var silent = Notice(new() { Subject = " \u200B", Greeting = "\u202E", Closing = ["", " "], Signature = ["\uFEFF"] }, SampleCalls.Content, sort, "sv");
            Assert.Equal(Text(await Mails.BytesAsync(silent with { From = SampleCalls.From() })), Text(await Mails.BytesAsync(silent)));
        }
    }

    private static Notice Notice(OwnWords own, CallContent content, int sort, string language)
    {
        var from = SampleCalls.FromOwn(language) with { OwnWords = own };
        return sort == 3
            ? SampleCalls.Reminder(language) with { Call = SampleCalls.First(content), From = from }
            : SampleCalls.Notice(new[] { SampleCalls.First(), SampleCalls.Changed, SampleCalls.Cancelled }[sort] with { Content = content }, language: language) with { From = from };
    }

    // What a page or a wheel file would have refused is not there.
    private static List<string> Kept(OwnWordsField field, string[] lines)
    {
        List<string> kept = [.. lines.Where(l => !l.Contains('\n', StringComparison.Ordinal) && OwnWordsText.Fault(field, l) is null)];
        return OwnWordsText.Fault(field, kept) is null ? kept : [];
    }

    private static string Text(byte[] mail) => Encoding.UTF8.GetString(mail);
}
