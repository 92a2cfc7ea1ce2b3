using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A day as <c>yyyy-MM-dd</c> and nothing else: 03/04 is two different days to two people.</summary>
internal sealed class DateArgument : Argument<DateOnly>
{
    /// <summary>Makes it.</summary>
    public DateArgument(string name, Phrasebook words, string about)
        : base(name)
    {
        Description = words.Say(about);
        CustomParser = result =>
        {
            if (!DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                result.AddError(words.Say("cli.usage.date", result.Tokens[0].Value));
            return day;
        };
    }
}
