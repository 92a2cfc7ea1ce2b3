using System.Globalization;
using Arshjul.Core.FollowUps;
using Arshjul.Core.Groups;
using Arshjul.Core.Matters;
using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Agendas;

/// <summary>What decides the agenda of one meeting: the facts of its groups, as known on a day.</summary>
public sealed record AgendaFacts
{
    /// <summary>The meeting.</summary>
    public required KnownMeeting Meeting { get; init; }

    /// <summary>Its groups; the first gives the form.</summary>
    public required IReadOnlyList<CooperationGroup> Groups { get; init; }

    /// <summary>All meetings of its groups.</summary>
    public required IReadOnlyList<KnownMeeting> Meetings { get; init; }

    /// <summary>Where its groups' points land.</summary>
    public required IReadOnlyList<Landing> Landings { get; init; }

    /// <summary>Its groups' standing points.</summary>
    public required IReadOnlyList<StandingPoint> Points { get; init; }

    /// <summary>Its groups' items.</summary>
    public IReadOnlyList<AddedItem> Items { get; init; } = [];

    /// <summary>What was decided about where things are taken.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>Its groups' follow-ups.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Its groups' questions.</summary>
    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];

    /// <summary>Matters that it takes up on their way through several forums.</summary>
    public IReadOnlyList<MatterHere> Matters { get; init; } = [];

    /// <summary>Numbers that items had in the last call that was sent, by item id.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; init; } = new Dictionary<string, string>();

    /// <summary>The day as of which the agenda is built.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>For the names of months.</summary>
    public required CultureInfo Culture { get; init; }
}
