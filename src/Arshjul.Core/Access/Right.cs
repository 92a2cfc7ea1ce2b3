namespace Arshjul.Core.Access;

/// <summary>What a page, a change or a call of the API needs. From <see cref="ReadGroup"/> to <see cref="HandIn"/> it is held in groups, the rest in the installation.</summary>
public enum Right
{
    /// <summary>Nothing: also for those who are not signed in.</summary>
    Everyone,

    /// <summary>A session that was begun by signing in, not by a personal link.</summary>
    SignedIn,

    /// <summary>Any session, by a personal link too: what is the person's own.</summary>
    OwnPage,

    /// <summary>To see the organisation's wheel of dates.</summary>
    ReadOrganisation,

    /// <summary>To read a group's agendas, calls and notes.</summary>
    ReadGroup,

    /// <summary>To write a group's agenda.</summary>
    EditAgenda,

    /// <summary>To approve a group's calls.</summary>
    ApproveCalls,

    /// <summary>To plan, move, cancel and send; seats and standing points.</summary>
    Convene,

    /// <summary>To hand in an item and propose changes.</summary>
    HandIn,

    /// <summary>To look after settings, people and keys; opens no agenda.</summary>
    Administer,
}
