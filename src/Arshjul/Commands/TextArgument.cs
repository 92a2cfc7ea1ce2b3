using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A key, a name or another short text.</summary>
internal sealed class TextArgument : Argument<string>
{
    /// <summary>Makes it.</summary>
    public TextArgument(string name, Phrasebook words, string about)
        : base(name) => Description = words.Say(about);

    /// <summary>The key of a group.</summary>
    public static TextArgument Group(Phrasebook words) => new("GROUP", words, "cli.group");
}
