using Arshjul.Access;
using Arshjul.Commands.Demo;
using Arshjul.Core.Access;
using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Feeds;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Runs a filled example in a data folder of its own.</summary>
internal sealed class DemoCommand : ArshjulCommand
{
    private readonly System.CommandLine.Option<int?> _year;

    /// <summary>Makes it.</summary>
    public DemoCommand(Phrasebook words)
        : base("demo", words, "cli.demo.about")
    {
        Options.Add(new TextOption("--urls", words, "cli.run.urls", "URL"));
        Options.Add(_year = YearArgument.AsOption(words, "cli.demo.year"));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var year = context.Parsed.GetValue(_year) ?? Zone.Get("Europe/Stockholm").Now(context.Clock).Year;
        if (await DemoData.FillAsync(context.Data, year, context.Clock, cancel))
            context.Say("cli.demo.filled", year, year + 1, context.Data);
        else
            context.Say("cli.demo.kept", context.Data);
        await RunCommand.HostAsync(context, (urls, settings) => TellAsync(context, urls, settings, cancel), cancel);
        return ExitCode.Done;
    }

    private static async Task TellAsync(CommandContext context, IReadOnlyList<string> urls, Settings settings, CancellationToken cancel)
    {
        await using (var installation = await context.OpenAsync(cancel))
        {
            var (_, at) = await installation.LookAsync(context.Clock, cancel);
            context.Say("cli.demo.feeds");
            foreach (var (group, token) in DemoData.Tokens(context.Data).Where(t => at.FindGroup(t.Group) is not null))
                context.Out.WriteLine($"  {at.FindGroup(group)!.Label,-12} {FeedToken.AddressOf(settings.PublicBaseUrl ?? urls[0], token)}");
            await TellSignInAsync(context, installation, at, urls[0], cancel);
            context.Say("cli.demo.pickup", settings.PickupIn(context.Data));
            if (Next(at) is { } next)
                context.Say("cli.demo.agenda", $"{Program()} agenda {next.Group} {next.Date:yyyy-MM-dd} --data {Path.GetRelativePath(Environment.CurrentDirectory, context.Data)}");
        }
        await RunCommand.TellAsync(context, urls, settings);
    }

    private static async Task TellSignInAsync(CommandContext context, Installation installation, PlanAt at, string baseUrl, CancellationToken cancel)
    {
        if (at.Plan.Seats.FirstOrDefault(s => s.Role == SeatRole.Convener && s.HolderOn(at.Today) is not null) is not { } seat)
            return;
        var (person, number) = (seat.HolderOn(at.Today)!, AccessLinks.DrawNumber());
        await installation.Get<IAccessStore>().AddSignInLinkAsync(SignInLink.Make(AccessLinks.HashOf(number), person, context.Clock.GetUtcNow().UtcDateTime), "terminal", cancel);
        installation.Get<PublicAddress>().Listens(baseUrl);
        context.Say("cli.demo.signIn", at.FindGroup(seat.Group)!.Label);
        context.Out.WriteLine("  " + installation.Get<AccessLinks>().SignIn(person, number));
    }

    private static (string Group, DateOnly Date)? Next(PlanAt at) => at.Meetings
        .Where(m => m.Stands && m.BeginsAt > at.Now && at.FindGroup(m.Groups[0])!.Calls)
        .OrderBy(m => m.BeginsAt).ThenBy(m => m.Key, StringComparer.Ordinal)
        .Select(m => ((string, DateOnly)?)(m.Groups[0], m.Date!.Value)).FirstOrDefault();

    // Whoever tries the demo from a clone has no program installed yet.
    private static string Program() => File.Exists(Path.Combine("src", "Arshjul", "Arshjul.csproj")) ? "dotnet run --project src/Arshjul --" : "arshjul";
}
