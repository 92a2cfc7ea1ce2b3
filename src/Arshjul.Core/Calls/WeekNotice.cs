namespace Arshjul.Core.Calls;

/// <summary>A convener's week: meetings, what goes out, deadlines and what needs a look, over all their groups (sv: veckobrev).</summary>
/// <param name="Week">The week's Monday.</param>
/// <param name="Groups">The groups that have something.</param>
/// <param name="OrganisationName">Whose year wheel it is.</param>
/// <param name="To">The convener.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant after which it is of no use.</param>
public sealed record WeekNotice(DateOnly Week, IReadOnlyList<WeekGroup> Groups, string OrganisationName, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt)
    : Notice(WeekNotice.Sort, WeekNotice.About, Week.DayNumber, To, From, At, ExpiresAt)
{
    /// <summary>The sort of mail that it is.</summary>
    public const string Sort = "convener-Week";

    /// <summary>What stands for a meeting's key in its own: it is about none.</summary>
    public const string About = "week:";
}
