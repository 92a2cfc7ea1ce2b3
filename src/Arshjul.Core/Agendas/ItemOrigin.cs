namespace Arshjul.Core.Agendas;

/// <summary>Where an item of an agenda comes from.</summary>
public enum ItemOrigin
{
    /// <summary>A standing point that is due.</summary>
    StandingPoint,

    /// <summary>A follow-up carried over.</summary>
    FollowUp,

    /// <summary>A question that has no answer yet.</summary>
    OpenQuestion,

    /// <summary>Handed in by a participant.</summary>
    HandedIn,

    /// <summary>Put in by the convener.</summary>
    Added,

    /// <summary>A matter on its way through several forums.</summary>
    SeveralForums,
}
