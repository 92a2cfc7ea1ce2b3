using Arshjul.Web.Forms;

namespace Arshjul.Pages.Meetings;

/// <summary>The list of a year's meetings.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">Years that can be chosen.</param>
/// <param name="Groups">Groups that can be chosen, the first for all.</param>
/// <param name="Filter">What was chosen.</param>
/// <param name="Coming">Meetings that are to be.</param>
/// <param name="Past">Meetings that have been.</param>
public sealed record MeetingsModel(int Year, IReadOnlyList<(string Value, string Text)> Years, IReadOnlyList<(string Value, string Text)> Groups, FormState Filter, IReadOnlyList<MeetingRow> Coming, IReadOnlyList<MeetingRow> Past);
