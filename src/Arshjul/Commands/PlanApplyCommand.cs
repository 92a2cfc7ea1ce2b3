using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Makes the changes of a file, all or some of them, in one.</summary>
internal sealed class PlanApplyCommand : ArshjulCommand
{
    private readonly TextArgument _file;
    private readonly Option<IReadOnlyList<int>> _only;

    /// <summary>Makes it.</summary>
    public PlanApplyCommand(Phrasebook words)
        : base("apply", words, "cli.plan.apply.about")
    {
        Arguments.Add(_file = new TextArgument("FILE", words, "cli.plan.apply.file"));
        Options.Add(_only = Only(words));
        Options.Add(new FlagOption("--dry-run", words, "cli.plan.dryRun"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var all = ChangeFile.Read(context.Parsed.GetValue(_file)!, context.Words);
        var only = context.Parsed.GetValue(_only) ?? [];
        if (only.FirstOrDefault(n => n > all.Count) is var unknown and > 0)
            throw new InputException(new Sentence("cli.plan.apply.unknown", unknown, all.Count));
        return PlanChange.RunAsync(context, Name, only.Count == 0 ? all : [.. all.Where(s => only.Contains(s.Number!.Value))], cancel);
    }

    private static Option<IReadOnlyList<int>> Only(Phrasebook words) => new("--only")
    {
        Description = words.Say("cli.plan.apply.only"),
        HelpName = "N,N",
        CustomParser = result =>
        {
            var numbers = new List<int>();
            foreach (var typed in result.Tokens[^1].Value.Split(','))
            {
                if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                    numbers.Add(number);
                else
                    result.AddError(words.Say("cli.usage.numbers", typed));
            }
            return numbers;
        },
    };
}
