using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>A meeting of a group by its day as <c>yyyy-MM-dd</c>, or by its key, as one without a day must be.</summary>
internal sealed class MeetingArgument : Argument<string>
{
    /// <summary>Makes it.</summary>
    public MeetingArgument(Phrasebook words)
        : base("DATE")
    {
        Description = words.Say("cli.plan.date");
        CustomParser = result =>
        {
            var typed = result.Tokens[0].Value;
            if (DayOf(typed) is null && !IsKey(typed))
                result.AddError(words.Say("cli.usage.date", typed));
            return typed;
        };
    }

    /// <summary>The day that was typed; null when it is a key.</summary>
    public static DateOnly? DayOf(string typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Digits and hyphens alone are a slip in a date, not a key.
    private static bool IsKey(string typed) => typed.Any(char.IsAsciiLetter) && typed.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
