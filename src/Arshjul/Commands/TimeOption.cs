using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A clock time as <c>HH:mm</c>.</summary>
internal static class TimeOption
{
    /// <summary>Makes one.</summary>
    public static Option<TimeOnly?> Make(string name, Phrasebook words, string about) => new(name)
    {
        Description = words.Say(about),
        HelpName = "HH:mm",
        CustomParser = result =>
        {
            if (TimeOnly.TryParseExact(result.Tokens[^1].Value, "HH\\:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return time;
            result.AddError(words.Say("cli.usage.time", result.Tokens[^1].Value));
            return null;
        },
    };
}
