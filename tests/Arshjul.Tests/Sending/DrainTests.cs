using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Opening;
using Arshjul.Testing;
using Arshjul.Tests.Storage;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>From the rows in a real database to files or a server, and what the rows say afterwards.</summary>
public sealed class DrainTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drain_OfMoreThanOneBatch_PutsEachMailInTheFolderOnce_AsItWasFrozen(StorageProvider provider)
    {
        await using var post = await Post.QueuedAsync(provider, Post.To((2 * OutboxDrain.Batch) + 5));

        Assert.Equal(new DrainResult(45, 0, 0, 0), await post.DrainAsync(post.Pickup()));
        Assert.Equal(0, (await post.DrainAsync(post.Pickup())).Total);

        var files = Directory.GetFiles(post.Folder).Select(File.ReadAllBytes).Select(Encoding.ASCII.GetString).Order(StringComparer.Ordinal);
        var rows = await post.RowsAsync();
        var frozen = await post.Outbox().LoadAsync([.. rows.Values], Cancel);
        Assert.Equal(frozen.Select(m => Encoding.ASCII.GetString(m.Mime)).Order(StringComparer.Ordinal), files);
        Assert.All(rows.Values, m => Assert.Equal((MessageState.Sent, 1, post.Now), (m.State, m.Attempts, m.SentAt)));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drain_WhenTheBytesOfOneAreGone_SendsTheOthers_AndNothingInItsPlace(StorageProvider provider)
    {
        await using var post = await Post.QueuedAsync(provider, Post.To(5));
        await post.SqlAsync("DELETE FROM mail_bytes WHERE id = (SELECT id FROM outgoing_messages WHERE recipient_key = 'r3')");

        Assert.Equal(new DrainResult(4, 0, 1, 0), await post.DrainAsync(post.Pickup()));

        Assert.Equal(4, Directory.GetFiles(post.Folder, "*.eml").Length);
        Assert.Equal((MessageState.Failed, "fault: its bytes are gone"), ((await post.RowsAsync())["r3"].State, (await post.RowsAsync())["r3"].LastAnswer));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drain_ByThreeWorkersAtOnce_OnSeveralConnectionsEach_SendsEachMailOnce(StorageProvider provider)
    {
        await using var server = new ScriptedServer();
        await using var post = await Post.QueuedAsync(provider, Post.To(90));
        var workers = Enumerable.Range(0, 3).Select(_ => new OutboxDrain(post.Outbox(), post.Smtp(server, connections: 3), post.Clock)).ToList();

        var results = await Task.WhenAll(workers.Select(w => Task.Run(() => w.DrainAsync(Cancel), Cancel)));

        Assert.Equal((90, 90), (results.Sum(r => r.Sent), results.Sum(r => r.Total)));
        Assert.Equal(90, server.Taken.Count);
        Assert.Equal(90, server.Taken.Distinct(StringComparer.Ordinal).Count());
        Assert.All((await post.RowsAsync()).Values, m => Assert.Equal((MessageState.Sent, 1), (m.State, m.Attempts)));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Drain_WhenTheServerAnswersEachInItsOwnWay_RecordsEach_AndNoneStandsInAnothersWay(StorageProvider provider)
    {
        await using var server = new ScriptedServer();
        server.Answers["RCPT TO:<okand@example.test>"] = "550 5.1.1 unknown";
        server.Answers["RCPT TO:<upptagen@example.test>"] = "450 4.2.0 busy";
        server.Answers["RCPT TO:<bryter@example.test>"] = ScriptedServer.HangUp;
        await using var post = await Post.QueuedAsync(provider,
            Post.Message("forst"), Post.Message("okand"), Post.Message("upptagen"), Post.Message("bryter"),
            Post.Message("utan") with { To = "ingen adress" }, Post.Message("tom") with { Mime = [] }, Post.Message("sist"));

        var result = await post.DrainAsync(post.Smtp(server));

        Assert.Equal(new DrainResult(2, 2, 3, 0), result);
        var rows = await post.RowsAsync();
        Assert.Equal(
            ["bryter Deferred", "forst Sent", "okand Failed", "sist Sent", "tom Failed", "upptagen Deferred", "utan Failed"],
            rows.Values.Select(m => $"{m.RecipientKey} {m.State}").Order(StringComparer.Ordinal));
        Assert.Equal("550 5.1.1 unknown", rows["okand"].LastAnswer);
        Assert.Equal("450 4.2.0 busy", rows["upptagen"].LastAnswer);
        Assert.StartsWith("fault: ", rows["tom"].LastAnswer, StringComparison.Ordinal);
        Assert.All(rows.Values.Where(m => m.State == MessageState.Deferred), m => Assert.Equal(RetrySchedule.Next(m, post.Now)!.Value, m.NextAttemptAt, TimeSpan.FromMicroseconds(1)));
        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task Drain_WhenTheConnectionBreaksAfterTheBytes_MakesItUncertain_AndTheNextGoesByANewOne()
    {
        await using var server = new ScriptedServer();
        server.Answers["dot"] = ScriptedServer.HangUp;
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.To(3));

        Assert.Equal(new DrainResult(0, 0, 0, 3), await post.DrainAsync(post.Smtp(server)));

        Assert.Equal(3, server.Connections);
        server.Answers.Clear();
        post.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, (await post.DrainAsync(post.Smtp(server))).Total);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Drain_WhenTheServerSaysWaitForDays_TriesExactlyAsTheScheduleHasIt_AndThenGivesUp()
    {
        await using var server = new ScriptedServer();
        server.Answers["RCPT"] = "450 4.2.0 busy";
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.Message("a"));
        var begun = post.Now;
        var pauses = new List<TimeSpan>();

        while ((await post.DrainAsync(post.Smtp(server))).Deferred == 1)
        {
            var next = (await post.RowAsync()).NextAttemptAt;
            pauses.Add(next - post.Now);
            post.Clock.Advance(next - post.Now - TimeSpan.FromSeconds(1));
            Assert.Equal(0, (await post.DrainAsync(post.Smtp(server))).Total);
            post.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var row = await post.RowAsync();
        Assert.Equal((MessageState.Failed, RetrySchedule.MostTries, "given up: 450 4.2.0 busy"), (row.State, row.Attempts, row.LastAnswer));
        Assert.Equal(RetrySchedule.MostTries, server.Heard.Count(l => l.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.InRange(pauses[0], TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
        Assert.InRange(pauses[^1], TimeSpan.FromHours(4), TimeSpan.FromHours(4.8));
        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(post.Now - begun, TimeSpan.FromDays(4), TimeSpan.FromDays(6)); // RFC 5321 §4.5.4.1: four to five days at least
    }

    [Fact]
    public async Task Drain_WhenAMailIsOfNoUseBeforeTheNextTry_GivesUpAtOnce()
    {
        await using var server = new ScriptedServer();
        server.Answers["RCPT"] = "450 4.2.0 busy";
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.Message("a", expires: Sample.Now.AddMinutes(4)));

        Assert.Equal(new DrainResult(0, 0, 1, 0), await post.DrainAsync(post.Smtp(server)));

        Assert.Equal("given up: 450 4.2.0 busy", (await post.RowAsync()).LastAnswer);
    }

    [Fact]
    public async Task Drain_OfAMailThatTheProgramFailsOn_GivesUpSoon_AndSendsEverythingElse()
    {
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.To(5));
        var poison = new Between(post.Pickup(), m => m.RecipientKey == "r2" ? throw new InvalidOperationException("r2@example.test") : Task.CompletedTask);

        Assert.Equal(new DrainResult(4, 1, 0, 0), await post.DrainAsync(poison));
        for (var i = 1; i < 20; i++)
        {
            post.Clock.Advance(TimeSpan.FromHours(5));
            await post.DrainAsync(poison);
        }

        var row = (await post.RowsAsync())["r2"];
        Assert.Equal((MessageState.Failed, RetrySchedule.MostTriesOnFault, "given up: fault: InvalidOperationException"), (row.State, row.Attempts, row.LastAnswer));
        Assert.Equal(4, Directory.GetFiles(post.Folder).Length);
    }

    [Fact]
    public async Task Drain_WhenStopped_FinishesTheMailOnItsWay_AndTheNextOneSendsTheOthersOnce()
    {
        await using var server = new ScriptedServer();
        var answer = new TaskCompletionSource();
        server.Hold = answer.Task;
        await using var post = await Post.QueuedAsync(StorageProvider.Sqlite, Post.To(5));
        using var stop = new CancellationTokenSource();

        var draining = Task.Run(() => post.DrainAsync(post.Smtp(server), stop.Token), Cancel);
        while (!server.Heard.Contains("(bytes)"))
            await Task.Yield();
        await stop.CancelAsync();
        answer.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => draining);

        Assert.Single(server.Taken);
        Assert.Equal((1, 4), ((await post.RowsAsync()).Values.Count(m => m.State == MessageState.Sent), (await post.RowsAsync()).Values.Count(m => m.State == MessageState.Deferred && m.NextAttemptAt <= post.Now)));
        Assert.Equal(4, (await post.DrainAsync(post.Smtp(server))).Sent);
        Assert.Equal(5, server.Taken.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(5, server.Taken.Count);
    }
}
