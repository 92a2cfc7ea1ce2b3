using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Access;

/// <summary>
/// What one person may on one day: by the seats held that day and by the account. The rights of a chair, convener and secretary hold in the groups
/// below theirs too, never in those above or beside. A personal link opens the person's own page alone; who is switched off may nothing (sv: behörighet).
/// </summary>
public sealed class Rights
{
    private readonly Account _account;
    private readonly IReadOnlyList<Seat> _seats;
    private readonly IReadOnlyList<string> _groups;
    private readonly Dictionary<string, List<SeatRole>> _roles;

    /// <summary>Works out a person's rights.</summary>
    /// <param name="plan">The plan at the moment; its day says which seats are held.</param>
    /// <param name="account">The person's account.</param>
    /// <param name="means">How the person came in.</param>
    public Rights(PlanAt plan, Account account, SignInMeans means)
    {
        _account = account;
        Means = means;
        _groups = [.. plan.Plan.Groups.Select(g => g.Key)];
        _seats = [.. plan.Plan.Seats.Where(s => plan.FindGroup(s.Group) is not null && s.HolderOn(plan.Today) == account.Person)];
        _roles = plan.Plan.Groups.ToDictionary(g => g.Key, g => RolesIn(plan, g).ToList(), StringComparer.Ordinal);
        Stamp = StampOf(account, means, _seats);
    }

    /// <summary>Works out what a program may with a person's key: never more than the person, and only in the key's groups.</summary>
    /// <param name="plan">The plan at the moment.</param>
    /// <param name="account">The account of the person who made the key.</param>
    /// <param name="key">The key; what it may be used for is asked of its scopes.</param>
    public Rights(PlanAt plan, Account account, ApiKey key)
        : this(plan, account, SignInMeans.ApiKey)
    {
        if (key.Groups.Count == 0)
            return;
        _groups = [.. _groups.Where(g => key.Groups.Contains(g, StringComparer.Ordinal))];
        _roles = _groups.ToDictionary(g => g, g => _roles[g], StringComparer.Ordinal);
    }

    /// <summary>Key of the person.</summary>
    public string Person => _account.Person;

    /// <summary>How the person came in.</summary>
    public SignInMeans Means { get; }

    /// <summary>What the person is, as a short text: another one when a seat was won or lost, the account changed or the links were revoked. A session begun under another holds no longer.</summary>
    public string Stamp { get; }

    /// <summary>Whether the person holds a seat that day or is an administrator, and may come in at all: others have nothing to sign in to.</summary>
    public bool HasPlace => !_account.IsOff && (_account.IsAdministrator || _seats.Count > 0);

    private bool IsFull => !_account.IsOff && Means != SignInMeans.PersonalLink;

    /// <summary>Whether the person has a right; one that is held in groups, in at least one of them.</summary>
    public bool May(Right right) => right switch
    {
        Right.Everyone => true,
        Right.OwnPage => !_account.IsOff,
        Right.SignedIn => IsFull,
        Right.ReadOrganisation => IsFull && HasPlace,
        Right.Administer => IsFull && Means != SignInMeans.ApiKey && _account.IsAdministrator,
        _ => _groups.Any(g => MayIn(right, g)),
    };

    /// <summary>
    /// Whether the person has a right where groups meet together. To read, or to hand in, it is enough to have it in one of them; what changes the
    /// meeting changes every group's year and wants the right in all. No groups, and unknown ones, are refused.
    /// </summary>
    public bool May(Right right, IEnumerable<string> groups)
    {
        if (!GroupRights.IsOfGroup(right))
            return May(right);
        var held = groups.Select(g => MayIn(right, g)).ToList();
        return right is Right.ReadGroup or Right.HandIn ? held.Contains(true) : held.Count > 0 && !held.Contains(false);
    }

    /// <summary>Keys of the groups in which the person has a right, in the plan's order; all or none for a right that is held in the installation.</summary>
    public IReadOnlyList<string> GroupsWith(Right right) => GroupRights.IsOfGroup(right) ? [.. _groups.Where(g => MayIn(right, g))] : May(right) ? _groups : [];

    private bool MayIn(Right right, string group) => IsFull && _roles.TryGetValue(group, out var roles) && roles.Exists(r => GroupRights.Gives(r, right));

    private IEnumerable<SeatRole> RolesIn(PlanAt plan, CooperationGroup group)
    {
        var climbed = new HashSet<string>(StringComparer.Ordinal);
        for (var at = group; at is not null && climbed.Add(at.Key); at = at.Parent is null ? null : plan.FindGroup(at.Parent))
        {
            foreach (var seat in _seats.Where(s => s.Group == at.Key && (at == group || GroupRights.ReachesDown(s.Role))))
                yield return seat.Role;
        }
    }

    private static string StampOf(Account account, SignInMeans means, IEnumerable<Seat> seats)
    {
        var changes = account.Stamp.ToString(CultureInfo.InvariantCulture);
        // A personal link opens the same page whatever seats are won and lost.
        return means == SignInMeans.PersonalLink ? changes : $"{changes}.{Digest(seats.Select(s => $"{s.Group}/{s.Role}"))}";
    }

    private static string Digest(IEnumerable<string> places) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', places.Distinct().Order(StringComparer.Ordinal)))))[..16];
}
