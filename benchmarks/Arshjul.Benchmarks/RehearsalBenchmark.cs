using System.Diagnostics;
using System.Globalization;
using Arshjul.Core.Calls;
using Arshjul.Core.Planning;
using Arshjul.Core.Rehearsal;
using Arshjul.Delivery.Calendars;
using Arshjul.Delivery.Mail;
using Arshjul.Delivery.Templating;
using Arshjul.Testing;

namespace Arshjul.Benchmarks;

/// <summary>The demo's year with every mail written. The bar is 20 s on 2 cores.</summary>
internal static class RehearsalBenchmark
{
    public static async Task RunAsync(TextWriter output)
    {
        using var renderer = new TemplateRenderer();
        var composer = new MailComposer(renderer, new CalendarInvitation(new InvitationUids(new byte[32])).Write, new MailOptions { SenderName = "Arshjul", SenderAddress = "arshjul@example.test" });
        var plan = DemoPlan.Read();
        var (whole, mails) = await TimeAsync(plan, composer);
        var (bare, _) = await TimeAsync(plan, new RecordingComposer());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"rehearsal: {whole:0.0} s, {mails} mails; {whole / bare:0.0} times the same without writing them ({bare:0.0} s)"));
    }

    public static async Task<(double Seconds, int Mails)> TimeAsync(YearPlan plan, IMailComposer composer)
    {
        var start = Stopwatch.GetTimestamp();
        var summary = await new YearRehearsal(composer).RunAsync(plan, 2026, null, _ => Task.CompletedTask, null, CancellationToken.None);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, summary.Mails);
    }
}
