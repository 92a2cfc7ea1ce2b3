using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>The terminal, or the pipe or file instead of it.</summary>
internal static class Screen
{
    private const int WidthOfAPipe = 240;

    /// <summary>What draws on a writer: colours and moving parts only where somebody sits in front of it.</summary>
    public static IAnsiConsole On(TextWriter writer)
    {
        var isTerminal = !Console.IsOutputRedirected && ReferenceEquals(writer, Console.Out);
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
            screen.Profile.Width = WidthOfAPipe;
        return screen;
    }
}
