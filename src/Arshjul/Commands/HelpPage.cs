using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>The page behind <c>--help</c>, in the chosen language.</summary>
internal sealed class HelpPage(Phrasebook words) : SynchronousCommandLineAction
{
    /// <summary>Puts it behind the help option.</summary>
    public static void InsteadOf(HelpOption option, Phrasebook words)
    {
        option.Description = words.Say("cli.help");
        option.Action = new HelpPage(words);
    }

    /// <summary>A command with the commands above it, <c>arshjul feed add</c>.</summary>
    public static string PathOf(Command command)
    {
        var parts = new List<string>();
        for (var c = command; c is not null; c = c.Parents.OfType<Command>().FirstOrDefault())
            parts.Insert(0, c is RootCommand ? "arshjul" : c.Name);
        return string.Join(' ', parts);
    }

    /// <summary>Whoever asks for help need not have typed the rest.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(words.Say("cli.help.usage"));
        output.WriteLine($"  {PathOf(command)}{Usage(command)}");
        Columns(output, "cli.help.arguments", command.Arguments.Select(a => (NameOf(a), a.Description)));
        Columns(output, "cli.help.commands", command.Subcommands.Select(c => ($"{c.Name}{string.Concat(c.Arguments.Select(a => " " + NameOf(a)))}", c.Description)));
        Columns(output, "cli.help.options", command.Options.Concat(Inherited(command)).Where(o => !o.Hidden).Select(o => (NameOf(o), o.Description)));
        output.WriteLine();
        output.WriteLine(words.Say("cli.help.codes"));
        return ExitCode.Done;
    }

    private static string Usage(Command command) =>
        (command.Subcommands.Count == 0 ? "" : " " + string.Join('|', command.Subcommands.Select(c => c.Name)))
        + string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{NameOf(a)}]" : " " + NameOf(a)))
        + string.Concat(command.Options.Where(o => o is not HelpOption and not VersionOption && !o.Recursive && !o.Hidden).Select(o => o.Required ? " " + NameOf(o) : $" [{NameOf(o)}]"));

    private static IEnumerable<Option> Inherited(Command command)
    {
        for (var c = command.Parents.OfType<Command>().FirstOrDefault(); c is not null; c = c.Parents.OfType<Command>().FirstOrDefault())
            foreach (var option in c.Options.Where(o => o.Recursive))
                yield return option;
    }

    private static string NameOf(Argument argument) => (argument.HelpName ?? argument.Name) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");

    private static string NameOf(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a.StartsWith('-') && !a.Contains('?', StringComparison.Ordinal)).Prepend(option.Name).Distinct())
        + (option.HelpName is null || option.Arity.MaximumNumberOfValues == 0 ? "" : " " + option.HelpName);

    private void Columns(TextWriter output, string heading, IEnumerable<(string Name, string? About)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        var width = all.Max(r => r.Name.Length) + 2;
        output.WriteLine();
        output.WriteLine(words.Say(heading));
        foreach (var (name, about) in all)
            output.WriteLine($"  {name.PadRight(width)}{about}");
    }
}
