using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Runs the host; what the program does when no command is named.</summary>
internal sealed class RunCommand : ArshjulCommand
{
    /// <summary>Makes it.</summary>
    public RunCommand(Phrasebook words)
        : base("run", words, "cli.run.about") => Options.Add(new TextOption("--urls", words, "cli.run.urls", "URL"));

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await HostAsync(context, (urls, settings) => TellAsync(context, urls, settings), cancel);
        return ExitCode.Done;
    }

    /// <summary>Runs the host until it is told to stop.</summary>
    /// <param name="context">The command.</param>
    /// <param name="started">Called with the addresses it listens on, once it answers.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task HostAsync(CommandContext context, Func<IReadOnlyList<string>, Settings, Task> started, CancellationToken cancel)
    {
        var start = new HostStart
        {
            Data = context.Data,
            Urls = context.Parsed.GetValue<string?>("--urls") ?? HostRunner.DefaultUrl,
            Clock = context.Clock,
            Started = started,
            Tell = context.Tell,
        };
        await HostRunner.RunAsync(start, cancel);
        context.Say("cli.run.stopped");
    }

    /// <summary>Says where the host listens and where mail goes.</summary>
    public static Task TellAsync(CommandContext context, IReadOnlyList<string> urls, Settings settings)
    {
        context.Say("cli.run.started", string.Join(", ", urls), context.Data);
        if (settings.Mail.Leaves)
            context.Say(settings.Mail.Only is null ? "cli.run.sends" : "cli.run.sendsTo", settings.Mail.Smtp.Host, settings.Mail.Smtp.Port, settings.Mail.Only);
        else
            context.Say("cli.run.pickup", settings.PickupIn(context.Data));
        context.Say("cli.run.stop");
        return Task.CompletedTask;
    }
}
