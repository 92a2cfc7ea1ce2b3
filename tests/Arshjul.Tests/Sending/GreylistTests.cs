using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Arshjul.Tests.Storage;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>A server that puts every new sender off for five minutes, as many municipalities' do.</summary>
public sealed class GreylistTests
{
    private static readonly TimeSpan Greylisted = TimeSpan.FromMinutes(5);

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drain_EachMinute_TriesAgainWhenTheFiveMinutesAreOver_AndSendsEachMailOnce(StorageProvider provider)
    {
        await using var server = new ScriptedServer();
        await using var post = await Post.QueuedAsync(provider, Post.To(5));
        await using var transport = post.Smtp(server, connections: 2);
        var begun = post.Now;

        for (var minute = 0; minute < 12; minute++)
        {
            // One that comes back too early is told to wait anew, as a strict greylist does.
            server.Answers["RCPT"] = post.Now - begun < Greylisted ? "450 4.7.1 Greylisted, try again in 300 seconds" : "250 2.1.5 ok";
            var result = await post.DrainAsync(transport);
            Assert.Equal(minute == 0 ? 5 : 0, result.Deferred);
            post.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((10, 5), (server.Heard.Count(l => l.StartsWith("RCPT", StringComparison.Ordinal)), server.Taken.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(5, server.Taken.Count);
        Assert.All((await post.RowsAsync()).Values, m => Assert.Equal((MessageState.Sent, 2), (m.State, m.Attempts)));
    }
}
