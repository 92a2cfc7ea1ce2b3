using Arshjul.Tests.Commands;
using MimeKit;

namespace Arshjul.Tests.Replies;

/// <summary>The office on the day on which FSG's call of March goes out by itself, with addresses at the test's mail server.</summary>
internal static class CalledOffice
{
    public const string Domain = "localhost.test";

    public static readonly DateTimeOffset CallDay = new(2026, 2, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A desk whose people and mailbox are named after the test, so that several share a server.</summary>
    /// <param name="name">A part of every address.</param>
    /// <param name="ef">What stands before ef's address.</param>
    public static async Task<Desk> DeskAsync(string name, string ef = "")
    {
        var desk = new Desk(new DataFolderCopy(), CallDay);
        var wheel = OfficeWheel.Text
            .Replace("\"mailbox\"", "\"callApproval\": \"automatic\", \"mailbox\"", StringComparison.Ordinal)
            .Replace("ef@prov.example", $"{ef}ef@prov.example", StringComparison.Ordinal)
            .Replace("@prov.example", $".{name}@{Domain}", StringComparison.Ordinal);
        (await desk.RunAsync("import", desk.Folder.Write("office.wheel.json", wheel))).Ended(0);
        return desk;
    }

    /// <summary>What a calendar program answers to a call.</summary>
    /// <param name="uid">UID of the invitation.</param>
    /// <param name="person">Who is called.</param>
    /// <param name="name">The test's part of the address.</param>
    /// <param name="says">PARTSTAT.</param>
    /// <param name="minutes">Minutes after the call's day began.</param>
    /// <param name="author">Who sends it; the one who is called when it is null.</param>
    public static MimeMessage Reply(string uid, string person, string name, string says, int minutes, string? author = null)
    {
        var message = Letter(author ?? person, name, "Svar: FSG", "");
        message.Body = new TextPart("calendar")
        {
            Text = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:{CallDay.AddMinutes(minutes):yyyyMMdd'T'HHmmss'Z'}\r\nSEQUENCE:0\r\n"
                + $"ATTENDEE;PARTSTAT={says}:mailto:{person}.{name}@{Domain}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            ContentType = { Parameters = { { "method", "REPLY" } } },
        };
        return message;
    }

    /// <summary>A letter to the group's mailbox.</summary>
    public static MimeMessage Letter(string author, string name, string subject, string text)
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(new MailboxAddress("", $"{author}.{name}@{Domain}"));
        message.To.Add(new MailboxAddress("FSG", $"fsg.{name}@{Domain}"));
        return message;
    }

    /// <summary>The bytes of a mail.</summary>
    public static byte[] Bytes(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>UID of the invitation in a mail.</summary>
    public static string UidIn(MimeMessage message) =>
        message.BodyParts.OfType<TextPart>().Single(p => p.ContentType.IsMimeType("text", "calendar")).Text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal)
            .Split('\n').Single(l => l.StartsWith("UID:", StringComparison.Ordinal))["UID:".Length..];
}
