namespace Arshjul.Core.StandingPoints;

/// <summary>What a point gathers under itself from the group's registers.</summary>
public enum Collects
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The questions that have no answer yet.</summary>
    OpenQuestions,

    /// <summary>The follow-ups that are due.</summary>
    FollowUps,
}
