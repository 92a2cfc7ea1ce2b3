namespace Arshjul.Core.Editing;

/// <summary>A group's settings as typed in a form; what is null stays as it is, and an empty text takes it away. A fault names its field as here, in camelCase.</summary>
public sealed record GroupForm
{
    /// <summary>The full name.</summary>
    public string? Name { get; init; }

    /// <summary>The abbreviation.</summary>
    public string? ShortName { get; init; }

    /// <summary>The level in the organisation's own words.</summary>
    public string? Level { get; init; }

    /// <summary>Key of the process it belongs to.</summary>
    public string? Process { get; init; }

    /// <summary>Name of a process that is not there yet, in the place of <see cref="Process"/>.</summary>
    public string? NewProcess { get; init; }

    /// <summary>Key of the group above it; empty for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Its mailbox.</summary>
    public string? Mailbox { get; init; }

    /// <summary>Last day for items: <c>10</c> calendar days before, <c>10 a</c> working days before.</summary>
    public string? ItemsIn { get; init; }

    /// <summary>Last day for papers, in the same way.</summary>
    public string? DocumentsIn { get; init; }

    /// <summary>The day the call goes out, in the same way.</summary>
    public string? CallOut { get; init; }

    /// <summary>Days after the meeting by which the minutes are ready, in the same way.</summary>
    public string? MinutesReady { get; init; }

    /// <summary><c>yes</c> when its meetings are called from here, <c>no</c> when they are only shown, as a board's.</summary>
    public string? Calls { get; init; }

    /// <summary>Whether a call waits for the convener, a word of <see cref="Groups.CallApproval"/>.</summary>
    public string? CallApproval { get; init; }

    /// <summary>What substitutes get, a word of <see cref="Groups.SubstitutesAre"/>.</summary>
    public string? Substitutes { get; init; }

    /// <summary>How many working days before the meeting people are reminded, with commas between.</summary>
    public string? Reminders { get; init; }
}
