using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>An option whose value is a small whole number.</summary>
internal sealed class NumberOption : Option<int>
{
    /// <summary>Makes it; the least value is the one when it is not given.</summary>
    public NumberOption(string name, Phrasebook words, string about, int least, int most)
        : base(name)
    {
        Description = words.Say(about);
        HelpName = "N";
        DefaultValueFactory = _ => least;
        CustomParser = result =>
        {
            var given = result.Tokens[^1].Value;
            if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
                result.AddError(words.Say("cli.usage.number", given, name, least, most));
            return number;
        };
    }
}
