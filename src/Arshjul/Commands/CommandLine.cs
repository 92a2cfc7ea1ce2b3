using System.CommandLine;
using System.CommandLine.Help;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Understands what was typed, does it, and turns whatever went wrong into a sentence and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, Surroundings around)
    {
        var words = ChosenLanguage.In(arguments);
        var root = Commands(words);
        root.Options.Add(new TextOption("--data", words, "cli.data", "DIR") { Recursive = true });
        root.Options.Add(new ChoiceOption("--lang", words, "cli.lang", [.. ChosenLanguage.All]) { Recursive = true });
        HelpPage.InsteadOf(root.Options.OfType<HelpOption>().Single(), words);
        root.Options.OfType<VersionOption>().Single().Description = words.Say("cli.version");

        // Without a command the host runs.
        var bare = arguments.Length == 0 || (arguments[0].StartsWith('-') && root.Parse(arguments) is { CommandResult.Command: RootCommand, Action: null or System.CommandLine.Invocation.ParseErrorAction });
        var parsed = root.Parse(bare ? ["run", .. arguments] : arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in UsageFaults.Of(parsed, words))
                await around.Error.WriteLineAsync(fault);
            await around.Error.WriteLineAsync(words.Say("cli.usage.help", HelpPage.PathOf(parsed.CommandResult.Command)));
            return ExitCode.UsedWrongly;
        }
        return await InvokeAsync(parsed, words, around);
    }

    private static RootCommand Commands(Phrasebook words) => new(words.Say("cli.about"))
    {
        new RunCommand(words),
        new DemoCommand(words),
        new ImportCommand(words),
        new ExportCommand(words),
        new SchemaCommand(words),
        new YearCommand(words),
        new WheelCommand(words),
        new AgendaCommand(words),
        new CallCommand(words),
        new ApproveCommand(words),
        new MailCommand(words),
        new FeedCommand(words),
        new AccessCommand(words),
        new KeyCommand(words),
        new PlanCommand(words),
        new RehearseCommand(words),
    };

    private static async Task<int> InvokeAsync(ParseResult parsed, Phrasebook words, Surroundings around)
    {
        try
        {
            return await parsed.InvokeAsync(around, around.Stop);
        }
        catch (InputException e)
        {
            foreach (var fault in e.Faults)
                await around.Error.WriteLineAsync(words.Say(fault));
            return ExitCode.InputWrong;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            var file = FaultLog.Write(ChosenFolder.Of(parsed), e, around.Clock);
            await around.Error.WriteLineAsync(file is null ? words.Say("cli.failed.unlogged", e.GetType().Name) : words.Say("cli.failed", file));
            return ExitCode.Failed;
        }
    }
}
