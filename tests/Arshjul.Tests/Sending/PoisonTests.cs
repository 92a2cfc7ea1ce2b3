using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>One mail among a thousand that cannot be sent, each in its own way: it comes to its end alone, and soon.</summary>
public sealed class PoisonTests
{
    private const int Healthy = 999;

    public static MatrixTheoryData<StorageProvider, string> Poisons => new([StorageProvider.Sqlite, StorageProvider.PostgreSql], ["refused", "huge", "throws"]);

    [Theory, MemberData(nameof(Poisons))]
    public async Task Drain_WithOnePoisonAmongAThousand_DeliversAllTheOthersOnce_AndFailsItInAFewTries(StorageProvider provider, string sort)
    {
        await using var server = new ScriptedServer();
        server.Answers["EHLO"] = "250-scripted.test\r\n250-PIPELINING\r\n250 SIZE 30000000";
        server.Answers["RCPT TO:<r500@example.test>"] = sort == "refused" ? "550 5.1.1 unknown" : "250 ok";
        var messages = Post.To(Healthy + 1).Select(m => m.RecipientKey == "r500" && sort == "huge" ? m with { Mime = Huge() } : m).ToList();
        await using var post = await Post.QueuedAsync(provider, messages);
        var transport = new Between(post.Smtp(server, connections: 4), m => m.RecipientKey == "r500" && sort == "throws" ? throw new InvalidOperationException("r500@example.test") : Task.CompletedTask) { AtOnce = 4 };

        var first = await post.DrainAsync(transport);
        var isGivenUp = sort is "refused" or "huge";
        Assert.Equal(isGivenUp ? new DrainResult(Healthy, 0, 1, 0) : new DrainResult(Healthy, 1, 0, 0), first);
        for (var day = 0; day < 10; day++)
        {
            post.Clock.Advance(TimeSpan.FromHours(5));
            await post.DrainAsync(transport);
        }

        var row = (await post.RowsAsync())["r500"];
        Assert.Equal(MessageState.Failed, row.State);
        Assert.InRange(row.Attempts, 1, RetrySchedule.MostTriesOnFault);
        Assert.Equal(
            sort switch { "refused" => "550 5.1.1 unknown", "huge" => Phrasebook.In("sv").Say("transport.tooBig"), _ => "given up: fault: InvalidOperationException" },
            row.LastAnswer);
        Assert.Equal((Healthy, Healthy), (server.Taken.Count, server.Taken.Distinct(StringComparer.Ordinal).Count()));
    }

    private static byte[] Huge()
    {
        var bytes = new byte[60_000_000];
        bytes.AsSpan().Fill((byte)'x');
        for (var i = 76; i < bytes.Length; i += 78)
            (bytes[i], bytes[i + 1 < bytes.Length ? i + 1 : i]) = ((byte)'\r', (byte)'\n');
        Encoding.ASCII.GetBytes("To: r500@example.test\r\nSubject: Kallelse\r\n\r\n").CopyTo(bytes, 0);
        return bytes;
    }
}
