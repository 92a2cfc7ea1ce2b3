using System.Text.Json.Serialization;

namespace Arshjul.Core.Feeds;

/// <summary>What whoever makes an address chooses to see in it. What a scope does not carry is not carried whatever is chosen.</summary>
public sealed record FeedContent
{
    /// <summary>How long a cancelled meeting stays unless another time is chosen.</summary>
    public const int UsualCancelledWeeks = 4;

    /// <summary>Whether a meeting that was called to has its agenda's headings with it.</summary>
    public bool Headings { get; init; }

    /// <summary>Whether the deadlines are in it, as days that leave the time free.</summary>
    public bool Deadlines { get; init; }

    /// <summary>Whether meetings whose date may change are left out.</summary>
    public bool SureAlone { get; init; }

    /// <summary>Whether meetings are in it that the person was invited to by mail, and then sees twice.</summary>
    public bool Invited { get; init; }

    /// <summary>For how many weeks after its day a cancelled meeting is shown; none at all for 0, for ever for null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] // what is left out is read as the usual
    public int? CancelledWeeks { get; init; } = UsualCancelledWeeks;

    /// <summary>How many minutes before a meeting the calendar reminds of it; null for not at all.</summary>
    public int? AlarmMinutes { get; init; }

    /// <summary>How many calendar years before this one are in it; null for all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? YearsBack { get; init; } = 1;

    /// <summary>How many calendar years after this one are in it; null for all.</summary>
    public int? YearsAhead { get; init; }
}
