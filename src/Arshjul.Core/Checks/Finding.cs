using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Checks;

/// <summary>What a rule has to say about a laid year, and what can be done about it (sv: anmärkning).</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required PlanRule Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The day it is about; findings are told in the order of their days.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Keys of the groups it concerns; the first is the one that can do something.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Key of the meeting it is about; null when it is about none.</summary>
    public string? Meeting { get; init; }

    /// <summary>Key of the other meeting it is about.</summary>
    public string? OtherMeeting { get; init; }

    /// <summary>What else it is about: a standing point's key and label, <c>osa/2026</c>, or a matter's key.</summary>
    public string? Subject { get; init; }

    /// <summary>What is so.</summary>
    public required Sentence What { get; init; }

    /// <summary>What to do.</summary>
    public required Sentence Remedy { get; init; }

    /// <summary>Whether it is about what is over, and nothing can be done.</summary>
    public bool IsOver { get; init; }

    /// <summary>Why it is not to be told; null when it is.</summary>
    public string? SilencedBy { get; init; }

    /// <summary>Whether it is told without being asked for.</summary>
    public bool IsTold => !IsOver && SilencedBy is null;

    /// <summary>Whether it is about a meeting, as the one or the other.</summary>
    public bool Concerns(string meeting) => Meeting == meeting || OtherMeeting == meeting;
}
