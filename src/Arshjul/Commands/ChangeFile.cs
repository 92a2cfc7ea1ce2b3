using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>
/// A file of changes: a line each, as <c>arshjul plan</c> takes them: <c>move fsg 2026-03-10 2026-03-12 --reason "Krock"</c>. All are about the plan
/// as it is, so that two meetings can change places. Blank lines and those beginning with # are passed over.
/// </summary>
internal static class ChangeFile
{
    private const int LargestBytes = 1024 * 1024;

    private static readonly string[] NotHere = ["--dry-run", "--json"];

    /// <summary>The changes, numbered from 1.</summary>
    /// <exception cref="InputException">The file cannot be read, holds no change, or some that are not understood; all of those are told.</exception>
    public static IReadOnlyList<TypedStep> Read(string file, Phrasebook words)
    {
        var (steps, faults) = (new List<TypedStep>(), new List<Sentence>());
        var lines = Lines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var number = steps.Count + 1;
            var (step, told) = Parse(line, words);
            steps.Add(step with { Number = number, Line = i + 1 });
            faults.AddRange(told.Select(f => new Sentence("cli.plan.apply.at", number, i + 1, f)));
        }
        if (steps.Count == 0)
            faults.Add(new Sentence("cli.plan.apply.empty", file));
        return faults.Count == 0 ? steps : throw new InputException(faults);
    }

    private static (TypedStep Step, IReadOnlyList<string> Faults) Parse(string line, Phrasebook words)
    {
        var (move, cancel) = (new PlanMoveCommand(words), new PlanCancelCommand(words));
        var typed = CommandLineParser.SplitCommandLine(line).SkipWhile(w => w is "arshjul" or "plan").ToList();
        var parsed = new RootCommand { move, cancel }.Parse(typed);
        if (parsed.CommandResult.Command is RootCommand)
            return (None, [words.Say("cli.usage.subcommand", "move, cancel")]);
        if (parsed.Errors.Count > 0)
            return (None, UsageFaults.Of(parsed, words));
        if (NotHere.FirstOrDefault(o => parsed.GetResult(o) is { } result && !((OptionResult)result).Implicit) is { } option)
            return (None, [words.Say("cli.plan.apply.option", option)]);
        return (parsed.CommandResult.Command == move ? move.Typed(parsed) : cancel.Typed(parsed), []);
    }

    private static TypedStep None => new("", "", "", new Core.Planning.MeetingStep { Meeting = "" });

    private static string[] Lines(string file)
    {
        try
        {
            if (new FileInfo(file).Length > LargestBytes)
                throw new InputException(new Sentence("cli.plan.apply.large", file));
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF').Split('\n');
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(new Sentence("cli.plan.apply.encoding", file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(new Sentence(File.Exists(file) ? "cli.import.unreadable" : Directory.Exists(file) ? "cli.import.folder" : "cli.import.missing", file));
        }
    }
}
