using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A year with four digits, 1900–2199.</summary>
internal sealed class YearArgument : Argument<int>
{
    /// <summary>Makes it.</summary>
    public YearArgument(Phrasebook words, string about)
        : base("YEAR")
    {
        Description = words.Say(about);
        CustomParser = result => Parse(result, words);
    }

    /// <summary>The same as an option.</summary>
    public static Option<int?> AsOption(Phrasebook words, string about) => new("--year")
    {
        Description = words.Say(about),
        HelpName = "YEAR",
        CustomParser = result => Parse(result, words),
    };

    private static int Parse(ArgumentResult result, Phrasebook words)
    {
        var given = result.Tokens[^1].Value;
        if (given.Length != 4 || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2199)
        {
            result.AddError(words.Say("cli.usage.year", given));
            return 0;
        }
        return year;
    }
}
