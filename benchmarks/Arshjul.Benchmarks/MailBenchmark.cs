using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Arshjul.Core.Calls;
using Arshjul.Core.Outbox;
using Arshjul.Core.Rehearsal;
using Arshjul.Core.Words;
using Arshjul.Delivery.Calendars;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Templating;
using Arshjul.Delivery.Transport;
using Arshjul.Testing;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Arshjul.Benchmarks;

/// <summary>
/// Mail written, and the outbox drained to a sink on loopback beside a bare loop of the mail library with the same bytes (and TCP_NODELAY).
/// The bars: 2 ms a mail written, 0.8 times the bare loops at eight connections, no growth of memory over 10,000.
/// </summary>
internal static class MailBenchmark
{
    private const int Mails = 2000;
    private const int WarmRounds = 3;
    private const int Rounds = 5;

    public static async Task RunAsync(TextWriter output)
    {
        var mail = await ComposeAsync(output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"mail, an fsync: {FlushTime():0.00} ms"));
        foreach (var lanes in new[] { 1, 8 })
        {
            var alone = await OutboxAloneAsync(mail, lanes);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"mail, claims, marks and results alone, {lanes} at a time: {alone:0} a second"));
        }
        using var sink = await MailSink.StartAsync();
        foreach (var connections in new[] { 1, 8 })
        {
            var (bare, ours) = (new List<double>(), new List<double>());
            for (var round = 0; round < WarmRounds + Rounds; round++)
            {
                var (a, b) = (await BareAsync(sink.Port, mail, connections), await OursAsync(sink.Port, mail, connections));
                if (round >= WarmRounds)
                    (bare, ours) = ([.. bare, a], [.. ours, b]);
            }
            var (loop, outbox) = (Median(bare), Median(ours));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"mail, {connections} connections: {outbox:0} a second of {mail.Mime.Length / 1024.0:0.0} kB, {outbox / loop:0.00} times bare loops ({loop:0})"));
        }
        await MemoryAsync(output, sink.Port, mail);
    }

    private static async Task<OutgoingMessage> ComposeAsync(TextWriter output)
    {
        var seen = new RecordingComposer();
        await new YearRehearsal(seen).RunAsync(DemoPlan.Read(), 2026, null, _ => Task.CompletedTask, null, CancellationToken.None);
        using var renderer = new TemplateRenderer();
        var composer = new MailComposer(renderer, new CalendarInvitation(new InvitationUids(new byte[32])).Write, new MailOptions { SenderName = "Arshjul", SenderAddress = "arshjul@example.test" });
        var (times, sizes) = (new List<double>(), new List<OutgoingMessage>());
        for (var round = 0; round < 4; round++)
        {
            foreach (var notice in seen.Notices.OfType<CallNotice>())
            {
                var start = Stopwatch.GetTimestamp();
                var mail = await composer.ComposeAsync(notice, CancellationToken.None);
                if (round > 0)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                sizes.Add(mail);
            }
        }
        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"mail, a call written: {times[times.Count / 2]:0.00} ms at the median, {times[times.Count * 95 / 100]:0.00} at the 95th percentile, of {times.Count}"));
        return sizes.OrderBy(m => m.Mime.Length).ElementAt(sizes.Count / 2);
    }

    private static async Task<double> BareAsync(int port, OutgoingMessage mail, int connections)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var client = new SmtpClient();
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync("127.0.0.1", port);
            await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None);
            MailboxAddress from = MailboxAddress.Parse(mail.From), to = MailboxAddress.Parse("r@example.test");
            for (var i = 0; i < Mails / connections; i++)
            {
                using var message = await MimeMessage.LoadAsync(new MemoryStream(mail.Mime, writable: false), persistent: true);
                await client.SendAsync(message, from, [to]);
            }
            await client.DisconnectAsync(quit: true);
        })));
        return Mails / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> OursAsync(int port, OutgoingMessage mail, int connections)
    {
        await using var store = await MailStore.NewAsync();
        await store.QueueAsync(mail, Mails);
        await using var transport = Transport(port, connections);
        var start = Stopwatch.GetTimestamp();
        var result = await new OutboxDrain(store.Outbox, transport, TimeProvider.System).DrainAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return result.Sent == Mails ? Mails / seconds : throw new InvalidOperationException($"Not all were sent: {result}.");
    }

    private static async Task<double> OutboxAloneAsync(OutgoingMessage mail, int lanes)
    {
        await using var store = await MailStore.NewAsync();
        await store.QueueAsync(mail, Mails);
        var start = Stopwatch.GetTimestamp();
        await new OutboxDrain(store.Outbox, new TakingTransport(lanes), TimeProvider.System).DrainAsync(CancellationToken.None);
        return Mails / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task MemoryAsync(TextWriter output, int port, OutgoingMessage mail)
    {
        await using var store = await MailStore.NewAsync();
        await store.QueueAsync(mail, 10_000);
        await using var transport = Transport(port, 2);
        var counting = new CountingTransport(transport, every: 2000);
        await new OutboxDrain(store.Outbox, counting, TimeProvider.System).DrainAsync(CancellationToken.None);
        foreach (var (sent, heap, set) in counting.Seen)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"mail, after {sent} of 10000: {heap / 1048576.0:0.0} MB live, {set / 1048576.0:0} MB working set"));
    }

    private static SmtpTransport Transport(int port, int connections) =>
        new(new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, Connections = connections }, Phrasebook.In("sv"), TimeProvider.System);

    private static double FlushTime()
    {
        var path = Path.GetTempFileName();
        var times = new List<double>();
        using (var file = File.OpenWrite(path))
        {
            for (var i = 0; i < 300; i++)
            {
                file.Write(new byte[4096]);
                var start = Stopwatch.GetTimestamp();
                file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        File.Delete(path);
        return Median(times);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private sealed class TakingTransport(int atOnce) : IMessageTransport
    {
        public int AtOnce => atOnce;

        public async Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
        {
            await Task.Yield();
            await dataStarting(cancel);
            return new SendResult(MessageState.Sent, "250 2.0.0 Ok");
        }
    }

    private sealed class CountingTransport(IMessageTransport inner, int every) : IMessageTransport
    {
        private int _count;

        public List<(int Sent, long Heap, long Set)> Seen { get; } = [];

        public int AtOnce => inner.AtOnce;

        public async Task<SendResult> SendAsync(OutgoingMessage message, Func<CancellationToken, Task> dataStarting, CancellationToken cancel)
        {
            var result = await inner.SendAsync(message, dataStarting, cancel);
            if (Interlocked.Increment(ref _count) is var count && count % every == 0)
                Seen.Add((count, GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet));
            return result;
        }
    }
}
