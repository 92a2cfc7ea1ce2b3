using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Calls;

/// <summary>Everything a call says, the same to every recipient.</summary>
public sealed record CallContent
{
    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>Keys of its groups, the first gives the sender.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The groups' full names, joined for a joint meeting.</summary>
    public required string GroupName { get; init; }

    /// <summary>The groups' short names, "FSG/VSG".</summary>
    public required string GroupLabel { get; init; }

    /// <summary>The organisation's name.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>The meeting's own title, for a theme meeting.</summary>
    public string? Title { get; init; }

    /// <summary>What sort of meeting it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Last day of several.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>Local start; null for whole days.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>IANA zone of date and times.</summary>
    public required string Zone { get; init; }

    /// <summary>Where it is held.</summary>
    public Place? Place { get; init; }

    /// <summary>How sure the date is.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>Who is called, in words: "Enligt sändlista …" or the roles.</summary>
    public string? Called { get; init; }

    /// <summary>Last local moment to hand in items; null when there is none or it has passed its use.</summary>
    public DateTime? ItemsIn { get; init; }

    /// <summary>Last local moment for papers.</summary>
    public DateTime? DocumentsIn { get; init; }

    /// <summary>Why the meeting was moved or cancelled.</summary>
    public string? Reason { get; init; }

    /// <summary>When the meeting held instead is, in words; for a cancelled one.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The agenda.</summary>
    public required Agenda Agenda { get; init; }
}
