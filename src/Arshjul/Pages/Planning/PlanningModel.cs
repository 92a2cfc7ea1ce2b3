namespace Arshjul.Pages.Planning;

/// <summary>How a year's planning stands.</summary>
/// <param name="Year">The year.</param>
/// <param name="Groups">Each group that the reader plans, and those whose dates are only shown.</param>
/// <param name="Urgent">What needs a look.</param>
/// <param name="Notes">What is good to know.</param>
/// <param name="Silenced">What has been thought of.</param>
/// <param name="HasWishes">Whether there are wishes to propose a year from.</param>
public sealed record PlanningModel(int Year, IReadOnlyList<PlanningModel.GroupYear> Groups, IReadOnlyList<PlanningModel.PlanRemark> Urgent, IReadOnlyList<PlanningModel.PlanRemark> Notes, IReadOnlyList<PlanningModel.PlanRemark> Silenced, bool HasWishes)
{
    /// <summary>A group's year.</summary>
    /// <param name="Key">Key of the group.</param>
    /// <param name="Label">Its name.</param>
    /// <param name="Dated">How many meetings have a date.</param>
    /// <param name="Preliminary">How many of them are preliminary.</param>
    /// <param name="Undated">How many have none yet.</param>
    /// <param name="Rhythm">The rule its days follow, in words; null when there are none.</param>
    public sealed record GroupYear(string Key, string Label, int Dated, int Preliminary, int Undated, string? Rhythm);

    /// <summary>Something that a check says.</summary>
    /// <param name="When">The day.</param>
    /// <param name="Where">The meeting or the groups.</param>
    /// <param name="What">What is so.</param>
    /// <param name="Remedy">What to do.</param>
    /// <param name="Path">The meeting's page; null when it is about none.</param>
    /// <param name="Rule">The rule that says it, when the reader may silence it or let it speak again; null otherwise.</param>
    public sealed record PlanRemark(string When, string Where, string What, string Remedy, string? Path, string? Rule = null)
    {
        /// <summary>Why it is silenced; null when it is not.</summary>
        public string? SilencedBy { get; init; }
    }
}
