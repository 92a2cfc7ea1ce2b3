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
        await HostRunner.RunAsync(context.Data, context.Parsed.GetValue<string?>("--urls") ?? HostRunner.DefaultUrl, (urls, settings) => TellAsync(context, urls, settings), context.Tell, cancel);
        context.Say("cli.run.stopped");
        return ExitCode.Done;
    }

    /// <summary>Says where the host listens and where mail goes.</summary>
    public static Task TellAsync(CommandContext context, IReadOnlyList<string> urls, Settings settings)
    {
        context.Say("cli.run.started", string.Join(", ", urls), context.Data);
        if (settings.Mail.Leaves)
            context.Say("cli.run.sends", settings.Mail.Smtp.Host, settings.Mail.Smtp.Port);
        else
            context.Say("cli.run.pickup", settings.PickupIn(context.Data));
        context.Say("cli.run.stop");
        return Task.CompletedTask;
    }
}
