using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>The language of messages, found before anything else is understood, so that faults in the command itself are told in it.</summary>
internal static class ChosenLanguage
{
    /// <summary>What may be chosen.</summary>
    public static readonly IReadOnlyList<string> All = ["sv", "en"];

    /// <summary>The words of the language after <c>--lang</c>; Swedish when none is named or it is unknown.</summary>
    public static Phrasebook In(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i] == "--lang" && i + 1 < arguments.Count)
                return Phrasebook.In(arguments[i + 1]);
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal) || arguments[i].StartsWith("--lang:", StringComparison.Ordinal))
                return Phrasebook.In(arguments[i]["--lang=".Length..]);
        }
        return Phrasebook.In("sv");
    }
}
