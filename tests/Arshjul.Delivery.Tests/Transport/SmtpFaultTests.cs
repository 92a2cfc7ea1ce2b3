using System.Text;
using Arshjul.Core.Outbox;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>Every way a hand-over can fail and what becomes of the mail then.</summary>
public sealed class SmtpFaultTests
{
    private const string Secret = "hemligt-lösen-7";

    private readonly FakeTimeProvider _clock = new();

    [Theory]
    // Before the server is ready: nothing is wrong with the mail.
    [InlineData("greeting", "421 4.3.2 shutting down", MessageState.Deferred, false)]
    [InlineData("greeting", "554 5.3.2 not for you", MessageState.Deferred, false)]
    [InlineData("greeting", ScriptedServer.HangUp, MessageState.Deferred, false)]
    [InlineData("EHLO", ScriptedServer.HangUp, MessageState.Deferred, false)]
    // The envelope.
    [InlineData("MAIL", "451 4.3.0 try later", MessageState.Deferred, false)]
    [InlineData("MAIL", "550 5.7.1 sender not allowed", MessageState.Failed, false)]
    [InlineData("MAIL", ScriptedServer.HangUp, MessageState.Deferred, false)]
    [InlineData("RCPT", "450 4.2.0 greylisted", MessageState.Deferred, false)]
    [InlineData("RCPT", "550 5.1.1 <kim.persson@localhost.test>: unknown", MessageState.Failed, false)]
    [InlineData("RCPT", ScriptedServer.HangUp, MessageState.Deferred, false)]
    [InlineData("RCPT", "421 4.3.2 closing+hang up", MessageState.Deferred, false)]
    // After the mark and before the bytes.
    [InlineData("DATA", "451 4.3.0 not now", MessageState.Deferred, true)]
    [InlineData("DATA", "554 5.3.0 never", MessageState.Failed, true)]
    [InlineData("DATA", ScriptedServer.HangUp, MessageState.Deferred, true)]
    // After the bytes: a definite answer, also one that is followed by a slammed door, is never uncertain.
    [InlineData("dot", "451 4.3.0 disk full", MessageState.Deferred, true)]
    [InlineData("dot", "554 5.6.0 content refused", MessageState.Failed, true)]
    [InlineData("dot", "421 4.3.2 closing+hang up", MessageState.Deferred, true)]
    [InlineData("dot", "554 5.6.0 content refused+hang up", MessageState.Failed, true)]
    [InlineData("dot", "250 2.0.0 taken+hang up", MessageState.Sent, true)]
    [InlineData("dot", ScriptedServer.HangUp, MessageState.Uncertain, true)]
    public async Task SendAsync_WhenAStepFails_TellsWhatBecameOfTheMail(string step, string answer, MessageState expected, bool marked)
    {
        await using var server = new ScriptedServer();
        server.Answers[step] = answer;
        await using var transport = Transport(server);
        var marks = 0;

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.FromResult(marks++), TestContext.Current.CancellationToken);

        Assert.Equal((expected, marked ? 1 : 0), (result.State, marks));
        Assert.NotEmpty(result.Answer);
        Assert.DoesNotContain("kim", result.Answer, StringComparison.OrdinalIgnoreCase);
        if (char.IsDigit(answer[0]))
            Assert.StartsWith(answer[..3], result.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("greeting", MessageState.Deferred)]
    [InlineData("RCPT", MessageState.Deferred)]
    [InlineData("DATA", MessageState.Deferred)]
    [InlineData("dot", MessageState.Uncertain)]
    public async Task SendAsync_WhenTheServerFallsSilent_GivesUpInTime(string step, MessageState expected)
    {
        await using var server = new ScriptedServer();
        server.Answers[step] = ScriptedServer.Silence;
        await using var transport = Transport(server, o => (o.TimeoutSeconds, o.AnswerTimeoutSeconds) = (1, 1));

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal(expected, result.State);
        Assert.Contains("1 sekunder", result.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_WhenNobodyListens_IsDeferred()
    {
        var server = new ScriptedServer();
        await using var transport = Transport(server);
        await server.DisposeAsync();

        var result = await transport.SendAsync(SampleMessage.Make(), _ => throw new InvalidOperationException("no byte could leave"), TestContext.Current.CancellationToken);

        Assert.Equal(MessageState.Deferred, result.State);
        Assert.Contains("ConnectionRefused", result.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingen.invalid")] // RFC 2606 §2: no name server knows it
    [InlineData("a..b")]
    public async Task SendAsync_WhenTheServersNameIsNone_IsDeferred_AndSaysWhich(string host)
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server, o => o.Host = host);

        var result = await transport.SendAsync(SampleMessage.Make(), _ => throw new InvalidOperationException("no byte could leave"), TestContext.Current.CancellationToken);

        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.unresolved", host)), (result.State, result.Answer));
    }

    [Theory]
    [InlineData("QUIT", ScriptedServer.HangUp)]
    [InlineData("QUIT", "421 4.3.2 shutting down+hang up")]
    [InlineData("QUIT", ScriptedServer.Silence)]
    [InlineData("RSET", ScriptedServer.HangUp)]
    public async Task DisposeAsync_WhenTheGoodbyeGoesWrong_ChangesNothingForWhatWasSent(string step, string answer)
    {
        await using var server = new ScriptedServer();
        server.Answers[step] = answer;
        var transport = Transport(server);

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken);
        await transport.DisposeAsync();

        Assert.Equal(MessageState.Sent, result.State);
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task SendAsync_WhenTheAnswerComesAfterWeGaveUp_IsUncertain_AndTheLateAnswerIsNotTakenForAnothers()
    {
        await using var server = new ScriptedServer();
        var late = new TaskCompletionSource();
        server.Hold = late.Task;
        await using var transport = Transport(server, o => o.AnswerTimeoutSeconds = 1);

        var first = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken);
        server.Answers["RCPT"] = "550 5.1.1 unknown";
        late.SetResult();
        var second = await transport.SendAsync(SampleMessage.Make(revision: 2), _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal((MessageState.Uncertain, MessageState.Failed, 2), (first.State, second.State, server.Connections));
        Assert.Equal("550 5.1.1 unknown", second.Answer);
    }

    [Fact]
    public async Task SendAsync_WhenTheMarkTakesItsTime_SendsNoByteBefore()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server);
        var asked = new TaskCompletionSource();
        var marked = new TaskCompletionSource();

        var sending = Task.Run(() => transport.SendAsync(SampleMessage.Make(), async _ =>
        {
            asked.SetResult();
            await marked.Task;
        }, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await asked.Task;
        var before = server.Heard.ToArray();
        marked.SetResult();
        var result = await sending;

        Assert.Contains(before, l => l.StartsWith("RCPT", StringComparison.Ordinal));
        Assert.DoesNotContain(before, l => l is "DATA" or "(bytes)");
        Assert.Equal(MessageState.Sent, result.State);
        Assert.Contains("(bytes)", server.Heard);
    }

    [Fact]
    public async Task SendAsync_WhenTheMarkCannotBeSet_ThrowsAndSendsNothing()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server);

        await Assert.ThrowsAsync<TimeoutException>(() => transport.SendAsync(SampleMessage.Make(), _ => throw new TimeoutException("the database is away"), TestContext.Current.CancellationToken));

        Assert.Empty(server.Taken);
        Assert.DoesNotContain("DATA", server.Heard);
    }

    [Fact]
    public async Task SendAsync_WhenStoppedBeforeTheBytes_Throws_AndAfterThem_Finishes()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server);
        using var early = new CancellationTokenSource();
        server.Answers["RCPT"] = ScriptedServer.Silence;
        var stopped = transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, early.Token);
        while (!server.Heard.Any(l => l.StartsWith("RCPT", StringComparison.Ordinal)))
            await Task.Yield();
        await early.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);

        server.Answers.Clear();
        using var late = new CancellationTokenSource();
        var result = await transport.SendAsync(SampleMessage.Make(), async _ => { await Task.Yield(); }, late.Token);
        Assert.Equal(MessageState.Sent, result.State);

        var during = await transport.SendAsync(SampleMessage.Make(revision: 2), _ => { server.Answers["DATA"] = "354 go"; late.CancelAfter(0); return Task.CompletedTask; }, late.Token);
        Assert.Equal(MessageState.Sent, during.State);
        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task SendAsync_ManyMessages_KeepsOneConnectionUntilItBreaks()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server);

        for (var i = 1; i <= 5; i++)
            Assert.Equal(MessageState.Sent, (await transport.SendAsync(SampleMessage.Make(revision: i), _ => Task.CompletedTask, TestContext.Current.CancellationToken)).State);
        server.Answers["RCPT"] = "550 5.1.1 unknown";
        Assert.Equal(MessageState.Failed, (await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken)).State);
        server.Answers.Clear();
        Assert.Equal(MessageState.Sent, (await transport.SendAsync(SampleMessage.Make(revision: 6), _ => Task.CompletedTask, TestContext.Current.CancellationToken)).State);
        Assert.Equal(1, server.Connections);

        // The server closes the kept connection: that is no fault of the next mail, which goes by a new one.
        server.Answers["dot"] = "250 2.0.0 taken+hang up";
        await transport.SendAsync(SampleMessage.Make(revision: 7), _ => Task.CompletedTask, TestContext.Current.CancellationToken);
        server.Answers.Clear();
        var marks = 0;
        Assert.Equal(MessageState.Sent, (await transport.SendAsync(SampleMessage.Make(revision: 8), _ => Task.FromResult(marks++), TestContext.Current.CancellationToken)).State);
        Assert.Equal((2, 1), (server.Connections, marks));
    }

    [Fact]
    public async Task SendAsync_Bytes_ArriveAsTheyWereFrozen()
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server);
        var message = SampleMessage.Make();

        await transport.SendAsync(message, _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal(Encoding.ASCII.GetString(message.Mime), server.Taken.Single());
        Assert.Equal(1, server.Heard.Count(l => l.StartsWith("RCPT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SendAsync_WhenTheServerTakesLess_FailsWithoutTrying()
    {
        await using var server = new ScriptedServer();
        server.Answers["EHLO"] = "250-scripted.test\r\n250 SIZE 100";
        await using var transport = Transport(server);

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal(MessageState.Failed, result.State);
        Assert.DoesNotContain(server.Heard, l => l.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WhenThereIsNoStartTls_NeverGoesOnInTheOpen()
    {
        await using var server = new ScriptedServer();
        server.Answers["EHLO"] = "250 scripted.test";
        await using var transport = Transport(server, o => o.Security = SmtpSecurity.StartTls);

        var result = await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal((MessageState.Deferred, Phrasebook.In("sv").Say("transport.noStartTls")), (result.State, result.Answer));
        Assert.DoesNotContain(server.Heard, l => l.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WhenTheLoginIsRefused_StopsTryingForAWhile()
    {
        await using var server = new ScriptedServer();
        server.Answers["EHLO"] = "250-scripted.test\r\n250 AUTH PLAIN";
        server.Answers["AUTH"] = $"535 5.7.8 bad password {Secret}";
        await using var transport = Transport(server, o => (o.User, o.Password) = ("fsg", Secret));
        async Task<SendResult> Send() => await transport.SendAsync(SampleMessage.Make(), _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        var first = await Send();
        var second = await Send();
        Assert.Equal((MessageState.Deferred, MessageState.Deferred), (first.State, second.State));
        Assert.DoesNotContain(Secret, first.Answer + second.Answer, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);

        _clock.Advance(TimeSpan.FromMinutes(6));
        server.Answers["AUTH"] = "235 2.7.0 welcome";
        Assert.Equal(MessageState.Sent, (await Send()).State);
    }

    [Theory]
    [InlineData("ingen adress")]
    [InlineData("")]
    [InlineData("a@b.test>\r\nRCPT TO:<evil@b.test")]
    public async Task SendAsync_WhenTheAddressIsNone_FailsBeforeAnythingIsSaid(string address)
    {
        await using var server = new ScriptedServer();
        await using var transport = Transport(server);

        var result = await transport.SendAsync(SampleMessage.Make() with { To = address }, _ => Task.CompletedTask, TestContext.Current.CancellationToken);

        Assert.Equal(MessageState.Failed, result.State);
        Assert.Empty(server.Heard);
    }

    private SmtpTransport Transport(ScriptedServer server, Action<SmtpOptions>? change = null)
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, TimeoutSeconds = 20, AnswerTimeoutSeconds = 20 };
        change?.Invoke(options);
        return new SmtpTransport(options, Phrasebook.In("sv"), _clock);
    }
}
