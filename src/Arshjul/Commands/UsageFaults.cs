using System.CommandLine;
using System.CommandLine.Parsing;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Says in the chosen language what was typed wrongly; the parser's own messages are English only.</summary>
internal static class UsageFaults
{
    /// <summary>The faults, one sentence each, none twice.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, Phrasebook words)
    {
        var faults = parsed.UnmatchedTokens.Select(t => words.Say("cli.usage.unknown", t)).ToList();
        foreach (var error in parsed.Errors)
        {
            // What is not understood is told above, once; the parser tells it too.
            if (Translate(error, words) is { } told && (error.SymbolResult is not CommandResult || faults.Count == 0))
                faults.Add(told);
        }
        return [.. faults.Distinct(StringComparer.Ordinal)];
    }

    private static string? Translate(ParseError error, Phrasebook words) => error.SymbolResult switch
    {
        ArgumentResult { Parent: OptionResult option } when Values(option) == 0 => words.Say("cli.usage.value", option.Option.Name),
        ArgumentResult { Tokens.Count: 0 } argument => words.Say("cli.usage.missing", argument.Argument.HelpName ?? argument.Argument.Name),
        OptionResult option when Values(option) == 0 => option.Option.Required && option.Implicit
            ? words.Say("cli.usage.required", option.Option.Name)
            : words.Say("cli.usage.value", option.Option.Name),
        OptionResult option when Values(option) > 1 => words.Say("cli.usage.once", option.Option.Name),
        CommandResult command when command.Command.Options.FirstOrDefault(o => o.Required && command.GetResult(o) is null or { Implicit: true }) is { Required: true } missing =>
            words.Say("cli.usage.required", missing.Name),
        CommandResult { Command.Subcommands.Count: > 0 } command when command.Command.Action is null =>
            words.Say("cli.usage.subcommand", string.Join(", ", command.Command.Subcommands.Select(c => c.Name))),
        // A value that one of our own parsers refused, in its own words.
        _ => error.Message,
    };

    private static int Values(OptionResult option) => option.Tokens.Count;
}
