using System.CommandLine;
using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Lays wheel files over the plan: all of them or nothing.</summary>
internal sealed class ImportCommand : ArshjulCommand
{
    private readonly Argument<string[]> _files;

    /// <summary>Makes it.</summary>
    public ImportCommand(Phrasebook words)
        : base("import", words, "cli.import.about")
    {
        _files = new Argument<string[]>("FILE") { Description = words.Say("cli.import.file"), Arity = ArgumentArity.OneOrMore };
        Arguments.Add(_files);
        Options.Add(new FlagOption("--dry-run", words, "cli.import.dryRun"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var sources = WheelFiles.Read(context.Parsed.GetValue(_files)!);
        var isDry = context.Parsed.GetValue<bool>("--dry-run");
        var changes = await LayAsync(context, sources, isDry, cancel);
        if (context.Json)
            JsonOutput.Print(context.Out, new { dryRun = isDry, changes = changes.Select(c => new { c.Action, c.List, c.Key, c.Properties }) });
        else
            Tell(context, changes, isDry);
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<ImportChange>> LayAsync(CommandContext context, IReadOnlyList<WheelSource> sources, bool isDry, CancellationToken cancel)
    {
        // The files are looked through before a folder is made for them: a fault leaves nothing behind.
        if (!Installation.HasDatabase(context.Data, SettingsReader.Read(context.Data)))
        {
            var first = Prepare(context, YearPlan.Empty, sources);
            if (isDry)
                return first.Changes;
        }
        await using var installation = await Installation.MakeAsync(context.Data, cancel);
        IReadOnlyList<ImportChange> changes = [];
        await StoredChange.StoreAsync(installation, context.Clock, "import", before =>
        {
            var result = Prepare(context, before.Plan, sources);
            changes = result.Changes;
            return Task.FromResult<(YearPlan, string)?>(isDry || changes.Count == 0 ? null : (result.After, result.After.Organisation.Key));
        }, cancel);
        return changes;
    }

    private static ImportResult Prepare(CommandContext context, YearPlan before, IReadOnlyList<WheelSource> sources) =>
        WheelImport.Prepare(before, sources, DateOnly.FromDateTime(Zone.Get(before.Organisation.Zone).Now(context.Clock)), () => Guid.NewGuid().ToString("N"));

    private static void Tell(CommandContext context, IReadOnlyList<ImportChange> changes, bool isDry)
    {
        if (changes.Count == 0)
        {
            context.Say("cli.import.nothing");
            return;
        }
        if (isDry)
            foreach (var change in changes)
                context.Out.WriteLine(context.Words.Say(change.Told));
        context.Say(
            isDry ? "cli.import.would" : "cli.import.done",
            changes.Count(c => c.Action == ImportAction.Added),
            changes.Count(c => c.Action == ImportAction.Changed),
            changes.Count(c => c.Action == ImportAction.Removed));
    }
}
