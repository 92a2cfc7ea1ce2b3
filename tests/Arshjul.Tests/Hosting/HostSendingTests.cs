using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Hosting;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Sending;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>The host with mail in its outbox: it hands it over by itself, and a stop waits for what is on its way.</summary>
public sealed class HostSendingTests(Office office) : IClassFixture<Office>
{
    private const int Patience = 120_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Host_WithoutAServerNamed_PutsItInTheFolder()
    {
        using var desk = await office.DeskAsync();
        await QueueAsync(desk, Post.To(3));
        await using var host = await NearHost.StartAsync(desk.Folder.Data);

        var pickup = Path.Combine(desk.Folder.Data, "pickup");
        while (!Directory.Exists(pickup) || Directory.GetFiles(pickup, "*.eml").Length < 3)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();

        await host.StopAsync();
        Assert.All(desk.AskAll("SELECT state FROM outgoing_messages"), s => Assert.Equal("Sent", s));
    }

    [Fact(Timeout = Patience)]
    public async Task Stop_WhileAMailIsOnItsWay_WaitsForTheAnswer_AndWritesItDown()
    {
        await using var server = new ScriptedServer();
        var answer = new TaskCompletionSource();
        server.Hold = answer.Task;
        using var desk = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), $$"""{ "PublicBaseUrl": "https://arshjul.prov.example", "Mail": { "Send": true, "SenderAddress": "arshjul@prov.example", "Smtp": { "Host": "127.0.0.1", "Port": {{server.Port}}, "Security": "None" } } }""", TestContext.Current.CancellationToken);
        await QueueAsync(desk, Post.To(3));
        var host = await NearHost.StartAsync(desk.Folder.Data);
        while (!server.Heard.Contains("(bytes)"))
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();

        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        answer.SetResult();
        await stopping;

        // How many more leave before the stop is heard is a matter of moments; each that has left is written down, and none other.
        var left = server.Taken.Count;
        Assert.InRange(left, 1, 3);
        Assert.Equal(left, desk.AskAll("SELECT state FROM outgoing_messages").Count(s => s == "Sent"));
        Assert.Equal(3 - left, desk.AskAll("SELECT state FROM outgoing_messages").Count(s => s is "Deferred" or "Queued"));
        await host.DisposeAsync();

        // The next one sends the others, and only them.
        await using var next = await NearHost.StartAsync(desk.Folder.Data);
        while (server.Taken.Count < 3)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        Assert.Equal(3, server.Taken.Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task QueueAsync(Desk desk, IReadOnlyList<OutgoingMessage> messages)
    {
        await using var installation = await Installation.OpenAsync(desk.Folder.Data, Cancel);
        var before = await installation.Store.LoadAsync(Cancel);
        Assert.True(await installation.Store.CommitAsync(new PlanCommit { Before = before, After = before.Plan, Messages = messages, Actor = "prov", Action = "prov", Subject = "fsg", At = desk.Clock.GetUtcNow().UtcDateTime }, Cancel));
    }
}
