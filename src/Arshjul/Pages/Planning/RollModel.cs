using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>A year as the one before gives it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Seen">What is shown, to be compared when it is taken.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Carried">What goes on by itself, and what ends.</param>
/// <param name="Remarks">What the checks say of it.</param>
/// <param name="Form">The form in which it is taken.</param>
public sealed record RollModel(int Year, string Seen, IReadOnlyList<RollModel.NextGroup> Groups, IReadOnlyList<string> Carried, IReadOnlyList<PlanningModel.PlanRemark> Remarks, FormState Form)
{
    /// <summary>A group's next year.</summary>
    /// <param name="Key">Key of the group.</param>
    /// <param name="Label">Its name.</param>
    /// <param name="Rhythm">What its days follow.</param>
    /// <param name="Laid">That its meetings are laid already; null when they are not.</param>
    /// <param name="Meetings">The meetings one by one.</param>
    /// <param name="HasAny">Whether anything is proposed.</param>
    public sealed record NextGroup(string Key, string Label, string Rhythm, string? Laid, IReadOnlyList<NextMeeting> Meetings, bool HasAny);

    /// <summary>A meeting of the next year.</summary>
    /// <param name="Was">Its day the year before.</param>
    /// <param name="Day">Its day.</param>
    /// <param name="Week">Its week.</param>
    /// <param name="Hours">Its hours.</param>
    /// <param name="Kind">What sort it is.</param>
    /// <param name="Why">Where the day comes from.</param>
    public sealed record NextMeeting(string Was, string Day, string Week, string Hours, string Kind, string Why);
}
