using System.CommandLine;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>An option that is there or not.</summary>
internal sealed class FlagOption : Option<bool>
{
    /// <summary>Makes it.</summary>
    public FlagOption(string name, Phrasebook words, string about)
        : base(name)
    {
        Description = words.Say(about);
        Arity = ArgumentArity.Zero;
    }

    /// <summary>The option by which facts are printed as JSON.</summary>
    public static FlagOption Json(Phrasebook words) => new("--json", words, "cli.json");
}
