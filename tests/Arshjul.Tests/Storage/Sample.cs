using Arshjul.Core.Calls;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;

namespace Arshjul.Tests.Storage;

/// <summary>Things to store.</summary>
internal static class Sample
{
    public static readonly DateTime Now = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc).AddMicroseconds(123456);

    public static YearPlan Plan(params string[] meetings) => YearPlan.Empty with
    {
        Organisation = new() { Key = "soc", Name = "Socialförvaltningen", Id = "x1" },
        Meetings = [.. meetings.Select(Meeting)],
    };

    public static Meeting Meeting(string key) => new() { Key = key, Groups = ["fsg"], Date = new DateOnly(2026, 5, 4) };

    public static PlanCommit Commit(StoredPlan before, YearPlan after) => new()
    {
        Before = before,
        After = after,
        Actor = "terminal",
        Action = "import",
        Subject = "fsg",
        At = Now.AddTicks(7),
    };

    public static Call Call(string meeting) => Filled.Of<Call>(1) with { Meeting = meeting };

    public static OutgoingMessage Message(string recipient, string subject = "m1", DateTime? expires = null) => new()
    {
        Kind = "call",
        Subject = subject,
        Revision = 1,
        RecipientKey = recipient,
        To = recipient + "@example.test",
        From = "fsg@example.test",
        MessageId = recipient + ".1@example.test",
        Mime = "Subject: Kallelse\r\n\r\nÅäö\r\n"u8.ToArray(),
        QueuedAt = Now,
        NextAttemptAt = Now,
        ExpiresAt = expires,
    };

    public static FeedAddress Address(string name, string hash) => new() { Of = "fsg", Name = name, Hash = hash, MadeAt = Now };
}
