using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Commands;

/// <summary>An agenda as the command line's contract prints it; its names are kept for those who read it by program.</summary>
internal sealed record AgendaJson(string Group, DateOnly Date, string? Start, string? End, string? Place, int Version, IReadOnlyList<AgendaJson.JsonSection> Sections)
{
    /// <summary>The agenda of a meeting with a date.</summary>
    public static AgendaJson Of(PlanAt at, KnownMeeting meeting) => new(
        meeting.Groups[0],
        meeting.Date!.Value,
        JsonOutput.Time(meeting.Start),
        JsonOutput.Time(meeting.End),
        meeting.Place?.In(at.Plan.Organisation.Language) is { Length: > 0 } place ? place : null,
        at.SentCallsOf(meeting.Key).LastOrDefault()?.Version ?? 0,
        [.. at.AgendaOf(meeting).Sections.Select(s => new JsonSection(s.Title, [.. s.Items.Select(i => new JsonItem(i.Number, i.Title, i.Owners, i.Origin, [.. i.SubItems.Select(u => new JsonSubItem(u.Title, u.Owners, u.Text))], i.Text))]))]);

    /// <summary>A section; its title is null for points outside headed sections.</summary>
    internal sealed record JsonSection(string? Title, IReadOnlyList<JsonItem> Items);

    /// <summary>An item.</summary>
    internal sealed record JsonItem(string Number, string Title, IReadOnlyList<string> Owners, ItemOrigin Origin, IReadOnlyList<JsonSubItem> SubItems, string? Text);

    /// <summary>A heading under an item.</summary>
    internal sealed record JsonSubItem(string Title, IReadOnlyList<string> Owners, string? Text);
}
