namespace Arshjul.Core.Groups;

/// <summary>A body that meets: a cooperation group, a board, a management team. Its names and level are data, never code (sv: samverkansgrupp).</summary>
public sealed record CooperationGroup
{
    /// <summary>The user's own short name, <c>fsg</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The full name, "Förvaltningens samverkansgrupp".</summary>
    public required string Name { get; init; }

    /// <summary>The abbreviation, "FSG".</summary>
    public string? ShortName { get; init; }

    /// <summary>The level in the organisation's own words, "förvaltning", "verksamhetsområde".</summary>
    public string? Level { get; init; }

    /// <summary>Key of the process whose ring it stands on.</summary>
    public required string Process { get; init; }

    /// <summary>Key of the group above it.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it is also the safety committee (AML 6 kap. 8 §; sv: tillika skyddskommitté).</summary>
    public bool SafetyCommittee { get; init; }

    /// <summary>The group's own mailbox, sender and ORGANIZER of its calls; somebody reads it.</summary>
    public string? Mailbox { get; init; }

    /// <summary>Who is called, in the group's own words, "Enligt sändlista STJ SAMK"; null prints nothing.</summary>
    public string? Called { get; init; }

    /// <summary>Whether this group's meetings are called from here; false for a board whose dates are only shown.</summary>
    public bool Calls { get; init; } = true;

    /// <summary>Whether a call waits for the convener.</summary>
    public CallApproval CallApproval { get; init; }

    /// <summary>What substitutes get.</summary>
    public SubstitutesAre Substitutes { get; init; }

    /// <summary>Keys of the mailing lists that get a copy of each call.</summary>
    public IReadOnlyList<string> CopyTo { get; init; } = [];

    /// <summary>The deadlines of its meetings.</summary>
    public GroupDeadlines Deadlines { get; init; } = new();

    /// <summary>How many working days before the meeting its participants are reminded; empty for never.</summary>
    public IReadOnlyList<int> RemindWorkingDaysBefore { get; init; } = [];

    /// <summary>What it says in its own words in the mails about its meetings; null says all as the program says it.</summary>
    public OwnWords? OwnWords { get; init; }

    /// <summary>The forms of its agenda, each from its day on.</summary>
    public IReadOnlyList<AgendaForm> Forms { get; init; } = [];

    /// <summary>What is printed where the name must be short.</summary>
    public string Label => ShortName ?? Name;

    /// <summary>The agenda form that holds on a day; the plain numbered one when the group has none.</summary>
    public AgendaForm FormOn(DateOnly day) =>
        Forms.Where(f => f.From is null || f.From <= day).OrderBy(f => f.From ?? DateOnly.MinValue).LastOrDefault() ?? PlainForm;

    private static readonly AgendaForm PlainForm = new() { Layout = AgendaLayout.Numbered, Sections = [new SectionForm { Key = "agenda" }] };
}
