namespace Arshjul.Commands;

/// <summary>What the program says to the shell when it ends; part of the contract (docs/commands.md).</summary>
internal static class ExitCode
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>Something given to it was wrong: a file, a group, a date. Nothing was changed.</summary>
    public const int InputWrong = 1;

    /// <summary>It was used wrongly: an unknown command, a missing argument.</summary>
    public const int UsedWrongly = 2;

    /// <summary>It failed; details lie in the log.</summary>
    public const int Failed = 3;
}
