using Arshjul.Core.Meetings;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.Agendas;

/// <summary>An item that somebody put on one meeting's agenda; when that meeting is cancelled it goes to the group's next (sv: ärende).</summary>
public sealed record AddedItem
{
    /// <summary>Key of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the section; null takes the form's section for items.</summary>
    public string? Section { get; init; }

    /// <summary>Key of the standing point under which it stands as a sub-heading; null when it is an item of its own.</summary>
    public string? Under { get; init; }

    /// <summary>Its place in the section, among the standing points' orders; items without one come last.</summary>
    public int? Order { get; init; }

    /// <summary>Who owns it, as roles, units or unions.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Headings under it.</summary>
    public IReadOnlyList<SubPoint> SubPoints { get; init; } = [];

    /// <summary>A line under the heading, "Se bilagd föredragningslista."</summary>
    public string? Text { get; init; }

    /// <summary>Papers it expects.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Key of the item or standing point it refers to.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Whether a participant handed it in.</summary>
    public bool HandedIn { get; init; }

    /// <summary>Key of the person who handed it in; null when that was not through the program.</summary>
    public string? HandedInBy { get; init; }

    /// <summary>The day it came in; null when it always was there.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>Those who come for this item.</summary>
    public IReadOnlyList<Guest> Guests { get; init; } = [];

    /// <summary>What was changed in it since, in order of day.</summary>
    public IReadOnlyList<ItemChange> Changes { get; init; } = [];

    /// <summary>The item as it was known on a day, or null when it had not come in yet or was taken back.</summary>
    public AddedItem? KnownOn(DateOnly day)
    {
        if (Known > day)
            return null;
        return Changes.LastOrDefault(c => c.Known <= day) is not { } now ? this
            : now.Withdrawn ? null
            : this with { Title = now.Title, Section = now.Section, Under = now.Under, Owners = now.Owners, Text = now.Text, Documents = now.Documents };
    }
}
