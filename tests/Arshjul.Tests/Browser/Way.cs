using System.Text;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Outbox;
using Arshjul.Core.Planning;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Pages;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>An empty installation with a mail server, and the convener's hand on a browser.</summary>
internal sealed class Way : IAsyncDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly bool _byKeyboard;

    private Way(bool byKeyboard) => _byKeyboard = byKeyboard;

    /// <summary>The data folder and its time: Friday 20 February 2026.</summary>
    public Desk Desk { get; } = Desk.Empty();

    public NearHost Host { get; private set; } = null!;

    /// <summary>The convener's window.</summary>
    public Tab Convener { get; private set; } = null!;

    /// <summary>The convener's hand.</summary>
    public Hand Hand { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Way> BeginAsync(bool byKeyboard)
    {
        var way = new Way(byKeyboard);
        Directory.CreateDirectory(way.Desk.Folder.Data);
        await File.WriteAllTextAsync(Path.Combine(way.Desk.Folder.Data, "appsettings.json"), $$"""{ "PublicBaseUrl": "https://arshjul.prov.example", "Mail": { "Send": true, "HoldAfterGapMinutes": 0, "SenderAddress": "arshjul@prov.example", "Smtp": { "Host": "127.0.0.1", "Port": {{way._server.Port}}, "Security": "None" } } }""", Cancel);
        way.Host = await NearHost.StartAsync(way.Desk.Folder.Data, way.Desk.Clock);
        way.Convener = await Tab.OpenAsync(way.Host);
        way.Hand = way.HandOn(way.Convener);
        return way;
    }

    /// <summary>A hand of the same kind on another's window.</summary>
    public Hand HandOn(Tab tab) => _byKeyboard ? new KeyboardHand(tab.Page) : new MouseHand(tab.Page);

    /// <summary>Fills in fields of the page's form.</summary>
    public async Task WriteAsync(params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields)
            await Hand.WriteAsync($"main [name={field}]", text);
    }

    /// <summary>Asks for a link as somebody whose session is over.</summary>
    public async Task SignInAnewAsync(string address)
    {
        await Convener.GoAsync("/logga-in");
        await WriteAsync(("epost", address));
        await Hand.PressAsync("main form[action='/logga-in'] button");
        await SignInAsync(address);
    }

    /// <summary>Presses the button behind the link that was mailed.</summary>
    public async Task SignInAsync(string address)
    {
        await Convener.GoAsync(LinkIn(await MailAsync(address, "Logga in")));
        await Hand.PressAsync("main form button");
        Assert.Contains("A. B.", await Convener.Page.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Pastes dates, sees what was understood, and lays them in.</summary>
    public async Task PasteAsync(string group, string text, bool isDecided)
    {
        await Convener.GoAsync("/planera/2026/datum");
        await Hand.ChooseAsync("main [name=grupp]", group);
        await Hand.WriteAsync("main [name=datum]", text);
        await Hand.PressAsync("main button[value=se]");
        if (isDecided)
            await Hand.TickAsync("main [name=bestamda]");
        await Hand.PressAsync("main button[value=gor]");
    }

    /// <summary>Adds the board, the group with its deadline, and its member.</summary>
    public async Task AddGroupsAsync()
    {
        await AddGroupAsync("Nämnden", "Politisk process", "no", ("shortName", ""));
        await AddGroupAsync("Förvaltningens samverkansgrupp", "Facklig process", "yes", ("shortName", "FSG"));
        await Convener.GoAsync("/grupper/fsg/andra");
        await WriteAsync(("callOut", "14"));
        await Hand.PressAsync("main form button");
        await Convener.GoAsync("/grupper/fsg/nytt-mandat");
        await Hand.ChooseAsync("main [name=role]", "Member");
        await WriteAsync(("party", "Kommunal"));
        await Hand.OpenAsync("main summary");
        await WriteAsync(("name", "C. D."), ("email", "cd@prov.example"));
        await Hand.PressAsync("main form button");
    }

    private async Task AddGroupAsync(string name, string process, string calls, (string Field, string Text) abbreviation)
    {
        await Convener.GoAsync("/ny-grupp");
        await WriteAsync(("name", name), abbreviation, ("newProcess", process));
        await Hand.ChooseAsync("main [name=calls]", calls);
        await Hand.PressAsync("main form button");
    }

    /// <summary>The plan as it is stored.</summary>
    public async Task<YearPlan> PlanAsync() => (await Host.Services.GetRequiredService<IWheelStore>().LoadAsync(Cancel)).Plan;

    /// <summary>The last mail to somebody with words in its subject, or in its text, that was not read before: what is due is sent until it has come.</summary>
    public async Task<MimeMessage> MailAsync(string to, string words, bool isInText = false)
    {
        while (true)
        {
            Cancel.ThrowIfCancellationRequested();
            await Host.Services.GetRequiredService<Dispatcher>().RunAsync(Desk.Clock.GetUtcNow().UtcDateTime, null, Cancel);
            await Host.Services.GetRequiredService<OutboxDrain>().DrainAsync(Cancel);
            foreach (var text in _server.Taken.Reverse())
            {
                var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text)), Cancel);
                if (mail.To.Mailboxes.Any(m => m.Address == to) && ((isInText ? mail.TextBody : mail.Subject) ?? "").Contains(words, StringComparison.Ordinal) && _read.Add(mail.MessageId!))
                    return mail;
            }
        }
    }

    /// <summary>The path of the link that lets somebody in.</summary>
    public static string LinkIn(MimeMessage mail)
    {
        var text = mail.TextBody!;
        return text[text.IndexOf("/in/", StringComparison.Ordinal)..].Split([' ', '\r', '\n'], 2)[0];
    }

    /// <summary>The days in a feed, as a calendar program reads them.</summary>
    public async Task<string> FeedAsync(string address)
    {
        using var reader = Reader.Stranger(Host);
        var calendar = Calendar.Load((await reader.GetAsync(new Uri(address).AbsolutePath)).Html)!;
        return string.Join(' ', calendar.Events.Select(e => e.Start!.Value.ToString("yyyy-MM-dd", null)));
    }

    public async ValueTask DisposeAsync()
    {
        await Convener.DisposeAsync();
        await Host.DisposeAsync();
        await _server.DisposeAsync();
        Desk.Dispose();
    }
}
