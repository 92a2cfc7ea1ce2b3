using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>An option whose value is one of a few words, the first when it is not given.</summary>
internal sealed class ChoiceOption : Option<string>
{
    /// <summary>Makes it.</summary>
    public ChoiceOption(string name, Phrasebook words, string about, params IReadOnlyList<string> choices)
        : base(name)
    {
        Description = words.Say(about);
        HelpName = string.Join('|', choices);
        DefaultValueFactory = _ => choices[0];
        CustomParser = result =>
        {
            var given = result.Tokens[^1].Value;
            if (!choices.Contains(given, StringComparer.Ordinal))
                result.AddError(words.Say("cli.usage.choice", given, name, string.Join(", ", choices)));
            return given;
        };
    }
}
