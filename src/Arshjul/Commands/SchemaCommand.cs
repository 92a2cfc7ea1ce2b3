using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Prints the wheel file's JSON Schema.</summary>
internal sealed class SchemaCommand(Phrasebook words) : ArshjulCommand("schema", words, "cli.schema.about")
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(WheelSchema.Write(), cancel);
        return ExitCode.Done;
    }
}
