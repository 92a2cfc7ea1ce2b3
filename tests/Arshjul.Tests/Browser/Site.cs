using System.Collections.Concurrent;
using Arshjul.Commands.Demo;
using Arshjul.Core.Access;
using Arshjul.Core.Agendas;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Groups;
using Arshjul.Core.Wheels;
using Arshjul.Core.Wishes;
using Arshjul.Tests.Browser;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(Site))]

namespace Arshjul.Tests.Browser;

/// <summary>The demo's whole year on a Wednesday in June, with something of everything that pages show: one host for all proofs that only read, and a copy for each that writes.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>Wednesday 3 June 2026, ten o'clock in Sweden: the year is under way, calls wait to be approved.</summary>
    public static readonly DateTimeOffset Wednesday = new(2026, 6, 3, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Those who look at the pages, each of whom is shown something else: nobody, a participant who followed a mail's link, the same signed in, an administrator without a group, the convener of all groups.</summary>
    public static readonly IReadOnlyDictionary<string, (string? Person, SignInMeans Means)> Roles = new Dictionary<string, (string?, SignInMeans)>
    {
        ["anonymous"] = (null, default),
        ["participant"] = ("ru", SignInMeans.PersonalLink),
        ["representative"] = ("ru", SignInMeans.EmailLink),
        ["administrator"] = ("tj", SignInMeans.EmailLink),
        ["convener"] = ("mk", SignInMeans.EmailLink),
    };

    private static readonly string Shared = SessionSecret.Draw();
    private static readonly Lazy<Task<Desk>> First = new(FillAsync);
    private static readonly Lazy<Task<(Desk Desk, NearHost Host)>> Read = new(StartAsync);

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Crawl.Found>>>> Pages = new(StringComparer.Ordinal);

    /// <summary>Addresses that no page leads to: a shared wheel's, a mail's link.</summary>
    public static IReadOnlyList<string> Outside { get; } = ["/in/x", "/dela/" + Shared, "/embed/" + Shared];

    /// <summary>The host that is only read from.</summary>
    internal static async Task<NearHost> HostAsync() => (await Read.Value).Host;

    /// <summary>The pages that one of <see cref="Roles"/> comes to on it.</summary>
    internal static Task<IReadOnlyList<Crawl.Found>> PagesAsync(string role) => Pages.GetOrAdd(role, r => new(async () => await Crawl.AsAsync(await HostAsync(), r))).Value;

    /// <summary>A desk with a copy of the data, to be written to.</summary>
    internal static async Task<Desk> CopyAsync() => new(DataFolderCopy.Of((await First.Value).Folder.Data), Wednesday);

    public async ValueTask DisposeAsync()
    {
        if (Read.IsValueCreated)
        {
            var (desk, host) = await Read.Value;
            await host.DisposeAsync();
            desk.Dispose();
        }
        if (First.IsValueCreated)
            (await First.Value).Dispose();
    }

    private static async Task<Desk> FillAsync()
    {
        var desk = new Desk(new DataFolderCopy(), Wednesday);
        await DemoData.FillAsync(desk.Folder.Data, 2026, desk.Clock, default);
        (await desk.RunAsync("access", "admin", "tj")).Ended(0);
        await SendAsync(desk, "2026-06-10");
        (await desk.RunAsync("plan", "move", "fsg", "2026-06-10", "2026-06-11")).Ended(0);
        await SendAsync(desk, "2026-06-11");
        await using (var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock))
        {
            var shared = new SharedWheel { Hash = SessionSecret.HashOf(Shared)!, Name = "Webbplatsen", MadeBy = "mk", MadeAt = desk.Clock.GetUtcNow().UtcDateTime };
            Assert.True(await host.Services.GetRequiredService<ISharedWheels>().AddAsync(shared, default));
            await host.Services.GetRequiredService<IPaperStore>().KeepAsync("a", "%PDF-"u8.ToArray(), shared.MadeAt, default);
            var passkey = new Passkey { Hash = SessionSecret.HashOf("mk")!, Person = "mk", Name = "Jobbmobilen", Credential = "AAAA", PublicKey = "AAAA", MadeAt = desk.Clock.GetUtcNow().UtcDateTime };
            Assert.True(await host.Services.GetRequiredService<IPasskeys>().AddAsync(passkey, default));
            Assert.True(await host.Services.GetRequiredService<IForeignCalendars>().AddAsync(Followed(shared.MadeAt), default));
            await host.Services.GetRequiredService<PlanEditor>().ChangeAsync("mk", "test", "fsg", at => at.Plan with
            {
                Wishes = [.. at.Plan.Wishes, new Wish { Group = "fsg", Key = "host", Year = 2027, Count = 4 }],
                Papers = [.. at.Plan.Meetings.Select(m => new MeetingPaper { Meeting = m.Key, Key = "budget", FileName = "Budget.pdf", Size = 5, Hash = "a", By = "mk", At = shared.MadeAt })],
                SeatProposals = [new SeatProposal { Group = "fsg", Key = "forslag", Seat = "kommunal-2", Name = "H. J.", From = new DateOnly(2026, 9, 1), By = "ru", At = desk.Clock.GetUtcNow().UtcDateTime }],
            }, default);
        }
        desk.Settle();
        return desk;
    }

    // Nobody answers at its address, and nobody asks.
    private static ForeignCalendar Followed(DateTime now) => new()
    {
        Key = "namnden",
        Name = "Nämndens kalender",
        Group = "namnd",
        Address = "https://namnd.example/kalender.ics",
        MadeBy = "mk",
        MadeAt = now,
        FetchedAt = now,
        NextAt = now.AddYears(50),
        Fault = new FetchFault("foreign.away", ["namnd.example"]),
        Entries =
        [
            new ForeignEntry("1", "Budgetdag <b onclick=alert(1)>zqxw</b>", new DateOnly(2026, 9, 14)) { LastDate = new DateOnly(2026, 9, 15), Room = "\"><img src=x>zqxw", IsTentative = true },
            new ForeignEntry("2", "SOCN", new DateOnly(2026, 12, 1)) { Start = new TimeOnly(9, 0), End = new TimeOnly(12, 0) },
        ],
    };

    private static async Task SendAsync(Desk desk, string day)
    {
        (await desk.RunAsync("approve", "fsg", day)).Ended(0);
        await desk.SendWhatIsDueAsync();
    }

    // A folder of its own, since the first is copied from all the while.
    private static async Task<(Desk Desk, NearHost Host)> StartAsync()
    {
        var desk = await CopyAsync();
        return (desk, await NearHost.StartAsync(desk.Folder.Data, desk.Clock));
    }
}
