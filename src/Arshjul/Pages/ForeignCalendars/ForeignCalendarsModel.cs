using Arshjul.Web.Forms;

namespace Arshjul.Pages.ForeignCalendars;

/// <summary>The calendars that are fetched from others.</summary>
/// <param name="Calendars">Those of the groups whose dates the reader puts in.</param>
/// <param name="Groups">Whose meetings a new one can hold: value and words.</param>
/// <param name="Form">A new one as it is typed.</param>
public sealed record ForeignCalendarsModel(IReadOnlyList<ForeignCalendarsModel.Followed> Calendars, IReadOnlyList<(string Value, string Text)> Groups, FormState Form)
{
    /// <summary>One that is followed.</summary>
    /// <param name="Path">Its page.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="What">Whose it is and where it comes from.</param>
    /// <param name="When">When it was fetched.</param>
    /// <param name="Changes">What waits for an answer; empty for nothing.</param>
    /// <param name="Fault">Why it could not be had; null when it was.</param>
    public sealed record Followed(string Path, string Name, string What, string When, string Changes, string? Fault);
}
