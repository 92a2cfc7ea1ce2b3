using Arshjul.Web.Forms;

namespace Arshjul.Pages.ForeignCalendars;

/// <summary>A calendar that is fetched from others, and what differs between it and the plan.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Name">What it is called.</param>
/// <param name="What">Whose it is and where it comes from.</param>
/// <param name="When">When it was fetched.</param>
/// <param name="Fault">Why it could not be had; null when it was.</param>
/// <param name="Changes">What differs.</param>
/// <param name="Calls">Whether those who were called are told of what is taken.</param>
/// <param name="Form">What was wrong with the answer.</param>
public sealed record ForeignCalendarModel(string Path, string Name, string What, string When, string? Fault, IReadOnlyList<ForeignCalendarModel.CalendarDifference> Changes, bool Calls, FormState Form)
{
    /// <summary>One difference.</summary>
    /// <param name="Mark">What it is answered by.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Was">As the plan has it.</param>
    /// <param name="Becomes">As it stands in the calendar.</param>
    /// <param name="Meeting">The meeting's page; null when the plan has none.</param>
    /// <param name="Title">What the meeting is called.</param>
    /// <param name="IsTicked">Whether it is ticked.</param>
    public sealed record CalendarDifference(string Mark, string Kind, string Was, string Becomes, string? Meeting, string Title, bool IsTicked);
}
