using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>Several connections at a time, and how many mails they may carry in a minute.</summary>
public sealed class SmtpConnectionsTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_ManyAtOnce_OpensAsManyConnectionsAsThereMayBe_AndKeepsThem()
    {
        await using var server = new ScriptedServer();
        var hold = new TaskCompletionSource();
        server.Hold = hold.Task;
        await using var transport = Transport(server, o => o.Connections = 3);

        var sending = Enumerable.Range(1, 7).Select(i => Send(transport, i)).ToList();
        while (server.Heard.Count(l => l == "(bytes)") < 3)
            await Task.Yield();
        Assert.Equal(3, server.Heard.Count(l => l.StartsWith("MAIL", StringComparison.Ordinal)));
        hold.SetResult();
        var results = await Task.WhenAll(sending);

        Assert.All(results, r => Assert.Equal(MessageState.Sent, r.State));
        Assert.Equal((3, 7, 3), (server.Connections, server.Taken.Distinct().Count(), transport.AtOnce));
    }

    [Fact]
    public async Task SendAsync_OneAtATime_KeepsToOneConnection_HoweverManyThereMayBe()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server, o => o.Connections = 8);

        for (var i = 1; i <= 5; i++)
            Assert.Equal(MessageState.Sent, (await Send(transport, i)).State);

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task SendAsync_WhenOneConnectionBreaks_LeavesTheOthersAsTheyAre()
    {
        await using var server = new ScriptedServer();
        server.Answers["RCPT TO:<bryter@localhost.test>"] = ScriptedServer.HangUp;
        var hold = new TaskCompletionSource();
        server.Hold = hold.Task;
        await using var transport = Transport(server, o => o.Connections = 2);

        var whole = Send(transport, 1);
        var broken = await transport.SendAsync(SampleMessage.Make("bryter@localhost.test"), _ => Task.CompletedTask, Cancel);
        hold.SetResult();

        Assert.Equal((MessageState.Deferred, MessageState.Sent), (broken.State, (await whole).State));
        Assert.Equal(MessageState.Sent, (await Send(transport, 2)).State);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task SendAsync_WhenTheLoginIsRefusedToManyAtOnce_AsksOnce()
    {
        await using var server = new ScriptedServer();
        server.Answers["EHLO"] = "250-scripted.test\r\n250 AUTH PLAIN";
        server.Answers["AUTH"] = "535 5.7.8 bad password";
        await using var transport = Transport(server, o => (o.Connections, o.User, o.Password) = (6, "fsg", "hemligt"));

        var results = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Send(transport, i)));

        Assert.All(results, r => Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.login")), (r.State, r.Answer)));
        Assert.Single(server.Heard, l => l.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WithALimitAMinute_WaitsForItsTurn_AndNoMoreThanThatManyGoInAnyMinute()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server, o => (o.Connections, o.MostPerMinute) = (4, 2));

        Assert.Equal(MessageState.Sent, (await Send(transport, 1)).State);
        _clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(MessageState.Sent, (await Send(transport, 2)).State);
        var third = Send(transport, 3);
        var fourth = Send(transport, 4);
        await GiveTimeAsync(third, fourth);
        Assert.Equal((false, 2), (third.IsCompleted, server.Taken.Count));

        _clock.Advance(TimeSpan.FromSeconds(20)); // a minute after the first
        Assert.Equal(MessageState.Sent, (await third).State);
        await GiveTimeAsync(fourth);
        Assert.Equal((false, 3), (fourth.IsCompleted, server.Taken.Count));
        _clock.Advance(TimeSpan.FromSeconds(39));
        await GiveTimeAsync(fourth);
        Assert.False(fourth.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1)); // a minute after the second
        Assert.Equal(MessageState.Sent, (await fourth).State);
    }

    [Fact]
    public async Task SendAsync_StoppedWhileItWaitsForItsTurn_SaysNothingToTheServer()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server, o => o.MostPerMinute = 1);
        await Send(transport, 1);
        var said = server.Heard.Count;
        using var stop = new CancellationTokenSource();

        var waiting = transport.SendAsync(SampleMessage.Make(revision: 2), _ => throw new InvalidOperationException("no byte could leave"), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(said, server.Heard.Count);
    }

    // Enough turns for a mail that waits for nothing to be through.
    private static async Task GiveTimeAsync(params Task[] waiting)
    {
        for (var turn = 0; turn < 20_000 && !waiting.Any(w => w.IsCompleted); turn++)
            await Task.Yield();
    }

    private static Task<SendResult> Send(SmtpTransport transport, int revision) => transport.SendAsync(SampleMessage.Make(revision: revision), _ => Task.CompletedTask, Cancel);

    private SmtpTransport Transport(ScriptedServer server, Action<SmtpOptions> change)
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, TimeoutSeconds = 20, AnswerTimeoutSeconds = 20 };
        change(options);
        return new SmtpTransport(options, Phrasebook.In("sv"), _clock);
    }
}
