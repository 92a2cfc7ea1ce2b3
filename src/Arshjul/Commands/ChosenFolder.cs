using System.CommandLine;

namespace Arshjul.Commands;

/// <summary>Where the data lies: <c>--data</c>, else <c>data</c> in the working directory.</summary>
internal static class ChosenFolder
{
    /// <summary>The full path of the folder that was chosen.</summary>
    public static string Of(ParseResult parsed) => Path.GetFullPath(parsed.GetValue<string?>("--data") is { Length: > 0 } given
        ? given
        : parsed.CommandResult.Command is DemoCommand ? "demo-data" : "data");
}
