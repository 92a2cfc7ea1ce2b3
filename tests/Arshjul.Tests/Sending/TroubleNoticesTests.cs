using Arshjul.Testing;
using Arshjul.Tests.Commands;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Sending;

/// <summary>A mail that does not arrive: the convener gets to know, once, with what to do about it.</summary>
public sealed class TroubleNoticesTests(Office office) : IClassFixture<Office>
{
    // fsg's call is approved and due on Tuesday 24 February at nine, Swedish time; ab convenes, cd and ef are members.
    private static readonly DateTimeOffset CallDue = new(2026, 2, 24, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_ThatIsRefused_IsToldToTheConvenerOnce_AndAnotherOneAnew()
    {
        await using var server = new ScriptedServer();
        server.Answers["RCPT TO:<cd@prov.example>"] = "550 5.1.1 unknown";
        server.Answers["RCPT TO:<ef@prov.example>"] = "450 4.2.0 busy";
        using var desk = await DeskAsync(server);
        await using var watch = await Watch.StartAsync(desk, CallDue.AddMinutes(-5));

        await watch.TickUntilAsync(CallDue.AddHours(2));

        var told = Assert.Single(await ToldAsync(server));
        Assert.Equal("ab@prov.example", told.To.Mailboxes.Single().Address);
        Assert.Equal("Mejl har inte nått fram: FSG tisdag 10 mars 2026", told.Subject);
        Assert.Contains("C. D.: Mottagarens server känner inte adressen.", Flat(told), StringComparison.Ordinal);
        Assert.DoesNotContain("E. F.", Flat(told), StringComparison.Ordinal);

        server.Answers["RCPT TO:<ef@prov.example>"] = "550 5.2.1 closed";
        await watch.TickUntilAsync(CallDue.AddHours(16));
        var both = await ToldAsync(server);
        Assert.Equal(2, both.Count);
        Assert.Contains("E. F.: Mottagarens brevlåda är stängd.", Flat(both[1]), StringComparison.Ordinal);
        await watch.TickUntilAsync(CallDue.AddDays(2));
        Assert.Equal(2, (await ToldAsync(server)).Count);
    }

    [Fact]
    public async Task Call_ThatWasSentAgainAndArrived_IsNotToldOf()
    {
        await using var server = new ScriptedServer();
        server.Answers["dot"] = ScriptedServer.HangUp;
        using var desk = await DeskAsync(server);
        await using var watch = await Watch.StartAsync(desk, CallDue.AddMinutes(-5));
        await watch.TickAsync();
        watch.Clock.Advance(TimeSpan.FromMinutes(6));
        await watch.TickAsync();
        Assert.Equal("3", desk.Ask("SELECT count(*) FROM outgoing_messages WHERE kind = 'call' AND state = 'Uncertain'"));

        server.Answers.Clear();
        await watch.TickUntilAsync(CallDue.AddHours(2));

        Assert.Equal("3", desk.Ask("SELECT count(*) FROM outgoing_messages WHERE kind = 'call' AND state = 'Sent' AND repeated_at IS NOT NULL"));
        Assert.Empty(await ToldAsync(server));
    }

    [Fact]
    public async Task Trouble_OfAMeetingThatIsOver_IsNotToldOf()
    {
        await using var server = new ScriptedServer();
        server.Answers["RCPT TO:<cd@prov.example>"] = "550 5.1.1 unknown";
        using var desk = await DeskAsync(server);
        await using (var watch = await Watch.StartAsync(desk, CallDue.AddMinutes(-5)))
        {
            await watch.Holds.HoldAsync(new() { Since = CallDue.UtcDateTime, By = "ab", Reason = "Prov." }, Cancel);
            await watch.TickUntilAsync(CallDue.AddHours(1));
            await watch.ReleaseAsync();
            await watch.TickAsync();
        }
        desk.Execute("DELETE FROM outgoing_messages WHERE kind = 'convener-NotDelivered'");

        await using var later = await Watch.StartAsync(desk, new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));
        await later.TickAsync();

        Assert.Equal("0", desk.Ask("SELECT count(*) FROM outgoing_messages WHERE kind = 'convener-NotDelivered'"));
    }

    private async Task<Desk> DeskAsync(ScriptedServer server)
    {
        var desk = await office.DeskAsync();
        await File.WriteAllTextAsync(Path.Combine(desk.Folder.Data, "appsettings.json"), $$"""{ "PublicBaseUrl": "https://arshjul.prov.example", "Mail": { "Send": true, "SenderAddress": "arshjul@prov.example", "Smtp": { "Host": "127.0.0.1", "Port": {{server.Port}}, "Security": "None" } } }""", Cancel);
        (await desk.RunAsync("approve", "fsg", "2026-03-10")).Ended(0);
        return desk;
    }

    private static async Task<List<MimeMessage>> ToldAsync(ScriptedServer server)
    {
        var told = new List<MimeMessage>();
        foreach (var text in server.Taken)
        {
            var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text)), Cancel);
            if (mail.Subject!.StartsWith("Mejl har inte", StringComparison.Ordinal))
                told.Add(mail);
        }
        return told;
    }

    private static string Flat(MimeMessage mail) => string.Join(' ', mail.TextBody!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
