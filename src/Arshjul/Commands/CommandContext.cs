using System.CommandLine;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>What a command has around it: what was typed, the language, the clock, and where it prints.</summary>
internal sealed class CommandContext(ParseResult parsed, Phrasebook words)
{
    /// <summary>The chosen language.</summary>
    public Phrasebook Words => words;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = parsed.InvocationConfiguration is Surroundings around ? around.Clock : TimeProvider.System;

    /// <summary>What was typed.</summary>
    public ParseResult Parsed => parsed;

    /// <summary>The data folder.</summary>
    public string Data { get; } = ChosenFolder.Of(parsed);

    /// <summary>Whether <c>--json</c> was asked for.</summary>
    public bool Json => parsed.GetResult("--json") is not null && parsed.GetValue<bool>("--json");

    /// <summary>Where facts go.</summary>
    public TextWriter Out => parsed.InvocationConfiguration.Output;

    /// <summary>Where what is not a fact goes.</summary>
    public TextWriter Error => parsed.InvocationConfiguration.Error;

    /// <summary>Prints a sentence.</summary>
    public void Say(string code, params object?[] arguments) => Out.WriteLine(words.Say(code, arguments));

    /// <summary>Prints a sentence that the program made.</summary>
    public void Tell(Sentence sentence) => Out.WriteLine(words.Say(sentence));

    /// <summary>Prints a sentence beside the facts, so that they can be piped.</summary>
    public void Note(string code, params object?[] arguments) => Error.WriteLine(words.Say(code, arguments));

    /// <summary>Opens the data folder.</summary>
    /// <exception cref="InputException">The settings are wrong, or nothing has been imported there.</exception>
    public Task<Installation> OpenAsync(CancellationToken cancel) => Installation.OpenAsync(Data, cancel);
}
