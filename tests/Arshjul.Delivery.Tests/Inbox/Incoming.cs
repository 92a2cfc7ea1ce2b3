using System.Text;
using Arshjul.Core.Replies;
using Arshjul.Delivery.Inbox;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Inbox;

/// <summary>Mails as programs write them, with invented names, one a file.</summary>
internal static class Incoming
{
    public const string Uid = "fsg-2026-10-abcdefghijklmnopqrstuvwxyz@k7q2.arshjul";

    public const string OurId = "call-fsg-2026-10-1-0123456789abcdef01234567@k7q2.arshjul";

    /// <summary>When the mailbox got each of them.</summary>
    public static readonly DateTime Received = new(2026, 10, 1, 8, 15, 5, DateTimeKind.Utc);

    private static readonly string Folder = Repository.File("tests/Arshjul.Delivery.Tests/Inbox/Mails");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.EnumerateFiles(Folder, "*.eml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".eml")).ReplaceLineEndings("\r\n");

    public static IncomingMail Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static IncomingMail Read(byte[] mail) => MailReading.Read(mail, Received, TestContext.Current.CancellationToken);

    /// <summary>A reply whose calendar is written by hand.</summary>
    public static IncomingMail ReadCalendar(string calendar, string type = "text/calendar; charset=utf-8; method=REPLY") => Read(
        $"From: Kim P <kim.p@example.se>\r\nTo: fsg@example.se\r\nMessage-ID: <x@example.se>\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\n\r\n{calendar.ReplaceLineEndings("\r\n")}\r\n");
}
