using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Web;

namespace Arshjul.Pages.Groups;

/// <summary>
/// Who sees and changes what of groups and their seats. Administrators look after people and may thus do it in all groups; it opens no agenda to them.
/// Which party a seat belongs to says together with its holder who is in which union (GDPR art. 9): it is shown to those who need it to do their work.
/// </summary>
internal static class SeatAccess
{
    /// <summary>Whether the visitor may see a group and who sits in it.</summary>
    public static bool MaySee(Visitor visitor, string group) => visitor.May(Right.ReadGroup, [group]) || visitor.May(Right.Administer);

    /// <summary>Whether the visitor may change a group and its seats, and see addresses.</summary>
    public static bool MayManage(Visitor visitor, string group) => visitor.May(Right.Convene, [group]) || visitor.May(Right.Administer);

    /// <summary>Whether the visitor may see to which party each seat belongs.</summary>
    public static bool MaySeeParties(Visitor visitor, string group) => MayManage(visitor, group) || visitor.May(Right.EditAgenda, [group]) || visitor.May(Right.ApproveCalls, [group]);

    /// <summary>Whether the visitor may add a group.</summary>
    public static bool MayAdd(Visitor visitor) => visitor.May(Right.Convene) || visitor.May(Right.Administer);

    /// <summary>
    /// Keys of the people whose name and address the visitor may change. An address is a way in: who could change that of somebody with more rights
    /// than their own could sign in as them. So all the person's seats must be in groups that the visitor manages.
    /// </summary>
    public static async Task<IReadOnlySet<string>> ChangeableAsync(PageContext page)
    {
        if (page.Visitor.May(Right.Administer))
            return page.At.Plan.People.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var administrators = (await page.Get<IAccessStore>().ListAccountsAsync(page.Cancel)).Where(a => a.IsAdministrator).Select(a => a.Person).ToHashSet(StringComparer.Ordinal);
        var others = page.At.Plan.Seats.Where(s => !page.Visitor.May(Right.Convene, [s.Group])).SelectMany(s => Held(s, page.At)).ToHashSet(StringComparer.Ordinal);
        return page.At.Plan.People.Select(p => p.Key).Where(k => !administrators.Contains(k) && !others.Contains(k)).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Held(Seat seat, PlanAt at) => seat.Until < at.Today ? [] : seat.Holders.Where(h => !(h.Until < at.Today)).Select(h => h.Person);
}
