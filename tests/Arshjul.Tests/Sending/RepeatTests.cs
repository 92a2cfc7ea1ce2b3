using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Arshjul.Tests.Storage;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>A mail that nobody knows the fate of: a call is sent once more, the very same mail, and only once; a reminder never.</summary>
public sealed class RepeatTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(6);

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Call_ThatIsUncertain_IsSentOnceMore_AndIsTheSameMail(StorageProvider provider)
    {
        await using var server = new ScriptedServer();
        await using var post = await Post.QueuedAsync(provider, Post.Message("a") with { MayRepeat = true });
        server.Answers["dot"] = ScriptedServer.HangUp;
        Assert.Equal(new DrainResult(0, 0, 0, 1), await post.DrainAsync(post.Smtp(server)));
        Assert.Equal("trouble.repeats", MailTroubles.Of(await post.RowAsync())!.Code);

        server.Answers.Clear();
        Assert.Equal(0, (await post.DrainAsync(post.Smtp(server))).Total);
        post.Clock.Advance(Pause);
        Assert.Equal(new DrainResult(1, 0, 0, 0), await post.DrainAsync(post.Smtp(server)));

        var row = await post.RowAsync();
        Assert.Equal((MessageState.Sent, 2, post.Now), (row.State, row.Attempts, row.RepeatedAt));
        Assert.Contains("To: a@example.test", Assert.Single(server.Taken), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Call_ThatIsUncertainTwice_IsLeftForPeople(StorageProvider provider)
    {
        await using var server = new ScriptedServer();
        server.Answers["dot"] = ScriptedServer.HangUp;
        await using var post = await Post.QueuedAsync(provider, Post.Message("a") with { MayRepeat = true });
        await post.DrainAsync(post.Smtp(server));
        post.Clock.Advance(Pause);
        Assert.Equal(new DrainResult(0, 0, 0, 1), await post.DrainAsync(post.Smtp(server)));

        for (var day = 0; day < 5; day++)
        {
            post.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(0, (await post.DrainAsync(post.Smtp(server))).Total);
        }
        Assert.Equal("trouble.uncertain", MailTroubles.Of(await post.RowAsync())!.Code);
        Assert.Equal(2, server.Heard.Count(h => h == "(bytes)"));
    }

    [Theory]
    [InlineData("450 4.2.0 busy", MessageState.Deferred)] // it may still be asked to wait
    [InlineData("550 5.1.1 unknown", MessageState.Failed)]
    public async Task Call_ThatIsRefusedTheSecondTime_IsAsTheServerSays(string answer, MessageState state)
    {
        await using var server = new ScriptedServer();
        server.Answers["dot"] = ScriptedServer.HangUp;
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.Message("a") with { MayRepeat = true });
        await post.DrainAsync(post.Smtp(server));
        server.Answers["RCPT"] = answer;
        post.Clock.Advance(Pause);

        await post.DrainAsync(post.Smtp(server));

        Assert.Equal(state, (await post.RowAsync()).State);
        server.Answers.Clear();
        post.Clock.Advance(TimeSpan.FromHours(6));
        Assert.Equal(state == MessageState.Deferred ? 1 : 0, (await post.DrainAsync(post.Smtp(server))).Sent);
        Assert.Equal(state == MessageState.Deferred ? 1 : 0, server.Taken.Count);
    }

    [Theory]
    [InlineData(false, null)] // a reminder
    [InlineData(true, 3)] // of no use when its second turn would come
    public async Task Mail_ThatIsNotToBeRepeated_IsNot(bool mayRepeat, int? expiresAfter)
    {
        await using var server = new ScriptedServer();
        server.Answers["dot"] = ScriptedServer.HangUp;
        var message = Post.Message("a", expiresAfter is { } minutes ? Sample.Now.AddMinutes(minutes) : null) with { MayRepeat = mayRepeat };
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, message);
        await post.DrainAsync(post.Smtp(server));

        server.Answers.Clear();
        post.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, (await post.DrainAsync(post.Smtp(server))).Total);
        Assert.Equal((MessageState.Uncertain, (DateTime?)null), ((await post.RowAsync()).State, (await post.RowAsync()).RepeatedAt));
        Assert.Empty(server.Taken);
    }
}
