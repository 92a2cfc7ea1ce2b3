using Arshjul.Core.Words;

namespace Arshjul.Core.Meetings;

/// <summary>Where a meeting is held: a room, an online address, or both (sv: plats).</summary>
public sealed record Place
{
    /// <summary>The room as people write it, "Stadshuset".</summary>
    public string? Room { get; init; }

    /// <summary>The address of the online meeting.</summary>
    public string? Link { get; init; }

    /// <summary>What the online meeting is called, "Teams".</summary>
    public string? LinkName { get; init; }

    /// <summary>The room and the online meeting's name in one line, "Stadshuset och Teams"; empty when nothing is known.</summary>
    /// <param name="language">Language of the line: <c>sv</c> or <c>en</c>.</param>
    public string In(string language)
    {
        var words = Phrasebook.In(language);
        var online = LinkName ?? (Link is null ? null : words.Say("place.online"));
        return string.IsNullOrWhiteSpace(Room) ? online ?? "" : online is null ? Room : words.Say("place.both", Room, online);
    }
}
