using Arshjul.Core.Access;
using Arshjul.Core.Planning;

namespace Arshjul.Access;

/// <summary>Opens the page of one call to whom the link was mailed, as long as that person may approve it. It signs nobody in.</summary>
internal sealed class ApprovalEntrance(AccessLinks links, IAccessStore access, AttemptLimits limits)
{
    /// <summary>Looks at a link; it changes nothing.</summary>
    /// <param name="token">What stands in its address after <c>/godkann/</c>.</param>
    /// <param name="client">Where it came from, <see cref="AttemptLimits.Client"/>.</param>
    /// <param name="at">The plan now.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>What it opens; null when it opens nothing.</returns>
    public async Task<ApprovalLink?> OpenAsync(string token, string client, PlanAt at, CancellationToken cancel)
    {
        if (limits.WrongFromClient.IsReached(client))
            return null;
        if (links.ReadApproval(token) is { } link && await MayAsync(link, at, cancel))
            return link;
        limits.WrongFromClient.Take(client);
        return null;
    }

    private async Task<bool> MayAsync(ApprovalLink link, PlanAt at, CancellationToken cancel)
    {
        if (at.FindMeeting(link.Meeting) is not { } meeting || at.Plan.People.All(p => p.Key != link.Person))
            return false;
        var account = await access.FindAccountAsync(link.Person, cancel);
        return account.LinkGeneration == link.Generation && new Rights(at, account, SignInMeans.EmailLink).May(Right.ApproveCalls, meeting.Groups);
    }
}
