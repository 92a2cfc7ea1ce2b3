using System.Text;
using Arshjul.Core.Outbox;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>Queued mails to try transports with.</summary>
internal static class SampleMessage
{
    public const string To = "kim.persson@localhost.test";
    public const string From = "fsg@localhost.test";

    private const string Calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Möte\r\nEND:VCALENDAR\r\n";

    public static OutgoingMessage Make(string to = To, int revision = 1, string from = From) => new()
    {
        Kind = "call",
        Subject = "fsg-2026-10",
        Revision = revision,
        RecipientKey = "kp",
        To = to,
        From = from,
        MessageId = $"call.{revision}@k7q2.arshjul",
        QueuedAt = new DateTime(2026, 9, 30, 7, 0, 0, 123, DateTimeKind.Utc).AddSeconds(revision),
        Mime = Encoding.ASCII.GetBytes(Mime(to, revision, from)),
    };

    // Header folded by hand, a line of a single dot, a line that begins with one, a long line and no blank at the end: bytes that a careless hand-over changes.
    private static string Mime(string to, int revision, string from) => string.Join("\r\n",
        $"From: FSG <{from}>",
        $"To: {to}",
        "Subject: =?utf-8?q?Kallelse_till_FSG?=",
        "\t=?utf-8?q?_den_14_oktober?=",
        $"Message-ID: <call.{revision}@k7q2.arshjul>",
        "Date: Wed, 30 Sep 2026 07:00:00 +0000",
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; boundary=\"=_a_1\"",
        "",
        "--=_a_1",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "V=C3=A4lkommen!",
        ".",
        "..tv=C3=A5 punkter f=C3=B6rst",
        "sist =",
        "fortsatt",
        "",
        "--=_a_1",
        "Content-Type: text/calendar; method=REQUEST; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Calendar)),
        "--=_a_1--",
        "");

    /// <summary>The calendar part as it was before it was encoded.</summary>
    public static byte[] CalendarBytes => Encoding.UTF8.GetBytes(Calendar);
}
