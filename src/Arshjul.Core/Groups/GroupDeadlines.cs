namespace Arshjul.Core.Groups;

/// <summary>The deadlines of a group's meetings, as its agreement has them; null where there is none (sv: frister).</summary>
public sealed record GroupDeadlines
{
    /// <summary>Last day to hand in items (sv: sista dag för ärenden).</summary>
    public DeadlineRule? ItemsIn { get; init; }

    /// <summary>Last day for papers (sv: handlingar inne).</summary>
    public DeadlineRule? DocumentsIn { get; init; }

    /// <summary>The day the call goes out (sv: kallelsen ut).</summary>
    public DeadlineRule? CallOut { get; init; }

    /// <summary>The day the minutes are ready, after the meeting (sv: anteckningar klara).</summary>
    public DeadlineRule? MinutesReady { get; init; }
}
