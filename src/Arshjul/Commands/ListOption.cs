using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>An option that can be given several times, each time with one value.</summary>
internal sealed class ListOption : Option<string[]>
{
    /// <summary>Makes it.</summary>
    public ListOption(string name, Phrasebook words, string about, string value)
        : base(name)
    {
        Description = words.Say(about);
        HelpName = value;
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        DefaultValueFactory = _ => [];
    }
}
