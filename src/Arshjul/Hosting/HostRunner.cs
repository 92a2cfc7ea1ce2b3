using Arshjul.Access;
using Arshjul.Api;
using Arshjul.Core.Calls;
using Arshjul.Core.Words;
using Arshjul.Delivery.Fetching;
using Arshjul.Delivery.Inbox;
using Arshjul.Feeds;
using Arshjul.ForeignCalendars;
using Arshjul.Jobs;
using Arshjul.Pages;
using Arshjul.Pages.Planning;
using Arshjul.Replies;
using Arshjul.Storage.Opening;
using Arshjul.Storage.Outgoing;
using Arshjul.Web;

namespace Arshjul.Hosting;

/// <summary>Runs the host on a data folder: jobs, feeds and health in one process, until it is told to stop.</summary>
internal static class HostRunner
{
    /// <summary>Where it listens when nothing else is said: on this machine alone.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Runs it.</summary>
    /// <param name="start">How it is started.</param>
    /// <param name="cancel">Stops it; mails that are on their way are finished.</param>
    /// <exception cref="InputException">The settings or addresses are wrong, or another host runs on the folder.</exception>
    public static async Task RunAsync(HostStart start, CancellationToken cancel)
    {
        var settings = SettingsReader.Read(start.Data);
        ListenAddresses.Check(start.Urls);
        await using var app = Build(start, settings);
        start.Built?.Invoke(app.Services);
        await app.Services.GetRequiredService<Database>().PrepareAsync(cancel);
        using var held = HostLock.Take(settings.StorageIn(start.Data));
        await app.Services.GetRequiredService<AbandonedClaims>().EndAsync(start.Clock.GetUtcNow().UtcDateTime, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
        {
            throw new InputException(new Sentence("cli.run.taken", start.Urls, e.Message));
        }
        app.Services.GetRequiredService<PublicAddress>().Listens(app.Urls.First());
        if (await app.Services.GetRequiredService<FirstAdministrator>().OpenAsync(cancel) is { } address)
            start.Tell(new Sentence("access.start.address", address));
        await start.Started([.. app.Urls], settings);
        await app.WaitForShutdownAsync(cancel);
    }

    private static WebApplication Build(HostStart start, Settings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "arshjul" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(start.Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        // The framework's request logging would write feed secrets; it is off, whatever else is set.
        builder.Logging.AddProvider(new FaultLogProvider(start.Data, start.Clock)).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Error);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(start.Clock).AddSingleton(start.Tell).AddArshjul(start.Data, settings).AddHostedService<SignInWorker>();
        builder.Services.AddSingleton(_ => new Lazy<InvitationUids>(() => InvitationKey.Open(start.Data))); // the host sends: its key is kept
        builder.Services.AddSingleton<FeedSource>().AddSingleton<FeedCache>().AddSingleton<PlainFeeds>().AddSingleton<FeedUse>().AddHostedService<ChangeWatcher>();
        builder.Services.AddSingleton<ImapInbox>().AddSingleton<InboxWatch>();
        builder.Services.AddSingleton<CalendarFetch>().AddSingleton<CalendarWatch>();
        builder.Services.AddJobs();
        builder.Services.AddWeb().AddProvider(settings.OpenIdConnect).AddApi().AddSingleton<MadeProposals>();
        builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = true);
        var app = builder.Build();
        app.UseProxyHeaders(settings.TrustedProxy);
        app.UseSecurityHeaders();
        app.UseFeeds();
        app.UseResponseCompression();
        app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax });
        app.UseFaultPages();
        app.UseApiProblems();
        app.UseFaultAnswers();
        app.UseRouting();
        app.UseApiGate();
        app.UseAccessGate();
        app.MapHealth();
        app.MapFeeds();
        app.MapAssets();
        app.MapPages();
        app.MapApi();
        return app;
    }
}
