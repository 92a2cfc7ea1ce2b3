using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Writes the plan as a wheel file.</summary>
internal sealed class ExportCommand : ArshjulCommand
{
    /// <summary>Makes it.</summary>
    public ExportCommand(Phrasebook words)
        : base("export", words, "cli.export.about")
    {
        Options.Add(new TextOption("--out", words, "cli.export.out", "FILE"));
        Options.Add(new FlagOption("--without-people", words, "cli.export.withoutPeople"));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (stored, _) = await installation.LookAsync(context.Clock, cancel);
        var bytes = WheelWriter.Write(stored.Plan, withPeople: !context.Parsed.GetValue<bool>("--without-people"));
        if (context.Parsed.GetValue<string?>("--out") is { } file)
        {
            await OutputFile.WriteAsync(Path.GetFullPath(file), bytes, cancel);
            context.Note("cli.export.done", Path.GetFullPath(file));
            return ExitCode.Done;
        }
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(bytes, cancel);
        return ExitCode.Done;
    }
}
