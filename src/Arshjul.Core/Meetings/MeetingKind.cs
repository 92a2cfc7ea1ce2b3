namespace Arshjul.Core.Meetings;

/// <summary>What sort of meeting it is.</summary>
public enum MeetingKind
{
    /// <summary>One of the year's ordinary meetings (sv: ordinarie möte).</summary>
    Ordinary,

    /// <summary>A meeting on a single topic (sv: tematräff).</summary>
    Theme,

    /// <summary>Put in at somebody's request (sv: extra möte).</summary>
    Extra,

    /// <summary>Held only if there is need (sv: vid behov).</summary>
    OnDemand,

    /// <summary>The agenda is prepared (sv: beredning).</summary>
    Preparation,

    /// <summary>The unions meet before the meeting (sv: fackligt förmöte).</summary>
    PreMeeting,

    /// <summary>A whole day (sv: heldag).</summary>
    FullDay,

    /// <summary>A day for planning (sv: planeringsdag).</summary>
    PlanningDay,

    /// <summary>A short reconciliation (sv: avstämning).</summary>
    CheckIn,
}
