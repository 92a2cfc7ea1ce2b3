using System.Globalization;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands.Proposing;

/// <summary>A day to pin, as it is typed: <c>fsg:2027-05-26</c>.</summary>
internal static class PinnedDay
{
    /// <summary>The group's key and the day.</summary>
    /// <exception cref="InputException">It is typed otherwise, or there is no such group.</exception>
    public static (string Group, DateOnly Date) Read(PlanAt at, string typed)
    {
        var parts = typed.Split(':');
        return parts.Length == 2 && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (PlanLookup.Group(at, parts[0]).Key, day)
            : throw new InputException(new Sentence("cli.propose.pinForm", typed));
    }
}
