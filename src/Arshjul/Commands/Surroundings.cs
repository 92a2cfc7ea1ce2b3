using System.CommandLine;

namespace Arshjul.Commands;

/// <summary>What a command is run in: where it prints, what time it is, and who may stop it.</summary>
internal sealed class Surroundings : InvocationConfiguration
{
    /// <summary>The terminal and the real time.</summary>
    public Surroundings()
    {
        // Faults are told by the program itself, in the chosen language.
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Stops it as Ctrl-C does.</summary>
    public CancellationToken Stop { get; init; }
}
