using System.Diagnostics;
using System.Text;
using Arshjul.Core.Replies;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Delivery.Tests.Inbox;

/// <summary>What a mail is: a failure, a machine's, a letter; and whatever it is, nothing is thrown.</summary>
public sealed class MailReadingTests
{
    public static TheoryData<string> OurOwn => [.. Delivery.Tests.Mail.Mails.Samples.Keys];

    [Theory]
    [InlineData("postfix-unknown", "550 5.1.1 …: Recipient address rejected: User unknown in virtual mailbox table")]
    [InlineData("exchange-unknown", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient … not found by SMTP address lookup")]
    [InlineData("gmail-full", "550 5.2.2")]
    [InlineData("qmail-unknown", "550 5.1.1 Sorry, no mailbox here by that name.")]
    public void Read_AServersReport_SaysWhyAndWhichOfOurMailsWithoutTheAddress(string name, string reason)
    {
        var returned = Assert.IsType<ReturnedMail>(Incoming.Read(Incoming.Text(name)));

        Assert.Equal(reason, returned.Reason);
        Assert.Equal([Incoming.OurId], returned.About);
    }

    [Theory]
    [InlineData("postfix-delayed")]
    [InlineData("outlook-away")]
    [InlineData("list")]
    public void Read_WhatAMachineWrote_IsAMachines(string name) => Assert.IsType<MachineMail>(Incoming.Read(Incoming.Text(name)));

    [Theory]
    [InlineData("letter")]
    [InlineData("outlook-counter")]
    [InlineData("forwarded-reply")]
    public void Read_WhatAPersonWroteOrMustRead_IsALetter(string name)
    {
        var letter = Assert.IsType<PersonalLetter>(Incoming.Read(Incoming.Text(name)));

        Assert.NotNull(letter.Author);
    }

    /// <summary>Our own mails back, or another Arshjul's calls: a machine's, all of them.</summary>
    [Theory]
    [MemberData(nameof(OurOwn))]
    public async Task Read_AMailOfOurs_IsAMachines(string sample) => Assert.IsType<MachineMail>(Incoming.Read(await Delivery.Tests.Mail.Mails.BytesAsync(Delivery.Tests.Mail.Mails.Samples[sample])));

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated (by a program)")]
    [InlineData("Precedence: Bulk")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Auto-Response-Suppress: OOF")]
    [InlineData("List-Unsubscribe: <https://example.org/>")]
    [InlineData("Return-Path: <>")]
    public void Read_ALetterWithASignOfAMachine_IsAMachines(string header) =>
        Assert.IsType<MachineMail>(Incoming.Read(header + "\r\n" + Incoming.Text("letter").Replace("Auto-Submitted: no\r\n", "", StringComparison.Ordinal)));

    [Fact]
    public void Read_AReportOfSomebodyElsesMail_IsAboutNoneOfOurs() =>
        Assert.Empty(Incoming.Read(Incoming.Text("postfix-unknown").Replace(".arshjul", ".example", StringComparison.Ordinal)).About);

    [Fact]
    public void Read_AnAnswerInALongThread_IsAboutTheLatestOfOursAlone()
    {
        var away = Incoming.Text("outlook-away").Replace("References: ", "References: <older@k7q2.arshjul> ", StringComparison.Ordinal);

        Assert.Equal([Incoming.OurId], Incoming.Read(away).About);
        Assert.Equal([Incoming.OurId], Incoming.Read(away.Replace("In-Reply-To", "X-Other", StringComparison.Ordinal)).About);
    }

    [Fact]
    public void Read_APersonWhoQuotesAReport_IsNoReport() =>
        Assert.IsType<PersonalLetter>(Incoming.Read(Incoming.Text("letter").Replace("Hej!", "Varför: 550 5.1.1 unknown", StringComparison.Ordinal)));

    [Fact]
    public void Read_SeveralAuthors_NamesNone() =>
        Assert.Null(Incoming.Read(Incoming.Text("outlook-accepted").Replace("From: Kim P <kim.p@example.se>", "From: Kim P <kim.p@example.se>, Lo <lo@example.se>", StringComparison.Ordinal)).Author);

    /// <summary>Every mail cut off at each of many places, and with bytes changed, in a normal dose of 300 a mail: nothing is thrown, and nothing takes long.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Read_AMailDamagedAnyhow_ThrowsNothing(string name)
    {
        var whole = Encoding.UTF8.GetBytes(Incoming.Text(name));
        Gen.Select(Gen.Int[0, whole.Length], Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[0, 40]).Holds(
            (length, changes) =>
            {
                var bytes = whole.ToArray();
                foreach (var (at, value) in changes)
                    bytes[at] = value;
                return Incoming.Read(bytes[..length]) is { ReceivedAt: var received } && received == Incoming.Received;
            }, 300);
    }

    public static TheoryData<string> All => [.. Incoming.Names];

    [Fact]
    public void Read_AnyBytes_ThrowsNothing() => Gen.Byte.Array[0, 3000].Holds(bytes => Incoming.Read(bytes) is not null, 500);

    public static TheoryData<string, string> Bombs => new()
    {
        { "deep", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")) },
        { "parts", "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n", 12_000)) },
        { "nested messages", string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\r\n\r\n", 30_000)) },
        { "folds", "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VEVENT\r\nUID:" + string.Concat(Enumerable.Repeat("\r\n a", 250_000)) },
        { "parameters", "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VEVENT\r\nATTENDEE" + string.Concat(Enumerable.Repeat(";A=\"b\"", 150_000)) + ":x" },
        { "addresses", "Return-Path: <>\r\nContent-Type: text/plain\r\n\r\n550 5.1.1 " + string.Concat(Enumerable.Repeat("\"a@", 300_000)) },
        { "references", "Auto-Submitted: auto-replied\r\nReferences: " + string.Concat(Enumerable.Repeat("<a@b.arshjul>\r\n ", 60_000)) + "\r\n\r\n" },
        { "signs", string.Concat(new[] { "Auto-Submitted", "Precedence", "Return-Path", "In-Reply-To" }.Select(h => h + ": " + string.Concat(Enumerable.Repeat("=?utf-8?q?a?=\r\n ", 15_000)) + "\r\n")) + "\r\n" },
        { "authors", "From: " + string.Concat(Enumerable.Repeat("a@b.se,\r\n ", 80_000)) + "\r\n\r\n" },
        { "header", new string('a', 1_000_000) + ": b\r\n\r\n" },
        { "large", "Subject: x\r\n\r\n" + new string('b', 30_000_000) },
    };

    /// <summary>Mails made to cost: read to their end. What is quadratic here would take hours; the limit tells a hang from a busy machine, and no more.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void Read_AMailMadeToCost_IsReadToItsEnd(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var watch = Stopwatch.StartNew();

        Assert.NotNull(Incoming.Read(bytes));

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{name}: {watch.Elapsed}");
    }
}
