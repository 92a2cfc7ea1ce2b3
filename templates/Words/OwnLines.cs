using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;

namespace Arshjul.Templates.Words;

/// <summary>What the group says in its own words in one mail, its placeholders filled; the same in HTML and text.</summary>
/// <param name="from">Who sends it, with the words.</param>
/// <param name="content">What the call says.</param>
/// <param name="words">In which language.</param>
public sealed class OwnLines(Sender from, CallContent content, MailWords words)
{
    /// <summary>What the subject says after what sort of mail it is; null when the group has no words for it.</summary>
    public string? Subject => from.OwnWords?.Subject is { } subject ? OwnWordsText.Fill(subject, name => name == "datum" ? words.ShortDate(content.Date) : Value(name, null)) : null;

    /// <summary>The lines after the agenda.</summary>
    public IReadOnlyList<string> Closing => [.. (from.OwnWords?.Closing ?? []).Select(l => Filled(l, null))];

    /// <summary>The lines under them.</summary>
    public IReadOnlyList<string> Signature => [.. (from.OwnWords?.Signature ?? []).Select(l => Filled(l, null))];

    /// <summary>The greeting to somebody; null when the group has none, or theirs names the reader and the reader has no name.</summary>
    public string? Greeting(Recipient to) =>
        from.OwnWords?.Greeting is { } greeting && (to.Name is not null || !greeting.Contains("{namn}", StringComparison.OrdinalIgnoreCase)) ? Filled(greeting, to) : null;

    /// <summary>What a placeholder is filled with; null for a name that is none.</summary>
    public string? Value(string name, Recipient? to) => name switch
    {
        "grupp" => content.GroupLabel,
        "gruppnamn" => content.GroupName,
        "organisation" => content.OrganisationName,
        "datum" => words.Dates(content.Date, content.LastDate),
        "tid" => words.Times(content.Start, content.End) ?? words.AllDay,
        "plats" => Where(content.Place),
        "sammankallande" => from.Convener ?? words.TheConvener,
        "titel" => from.ConvenerTitle ?? words.TheConvener,
        "namn" => to?.Name,
        _ => null,
    };

    private string Filled(string line, Recipient? to) => OwnWordsText.Fill(line, name => Value(name, to));

    // The address of an online meeting lets in whoever has it: it stands among the facts, and never here.
    private string Where(Place? place) => place?.Room ?? place?.LinkName ?? (place?.Link is null ? words.PlaceToCome : words.Online);
}
