using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>An option with one value that may be any text.</summary>
internal sealed class TextOption : Option<string?>
{
    /// <summary>Makes it.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="words">The language.</param>
    /// <param name="about">Code of its description.</param>
    /// <param name="value">What stands for the value in help.</param>
    public TextOption(string name, Phrasebook words, string about, string value)
        : base(name)
    {
        Description = words.Say(about);
        HelpName = value;
    }
}
