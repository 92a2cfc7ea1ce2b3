using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;

namespace Arshjul.Access;

/// <summary>Lets in whoever presses the button behind a link. Only looking at a link changes nothing: mail programs and their guards open them all.</summary>
internal sealed class LinkEntrance(AccessLinks links, IAccessStore access, AttemptLimits limits, TimeProvider clock)
{
    /// <summary>Uses a link.</summary>
    /// <param name="token">What stands in its address after <c>/in/</c>.</param>
    /// <param name="client">Where it came from, <see cref="AttemptLimits.Client"/>.</param>
    /// <param name="at">The plan now.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Entrance> UseAsync(string token, string client, PlanAt at, CancellationToken cancel)
    {
        if (limits.WrongFromClient.IsReached(client))
            return new Entrance(EntranceAnswer.TooMany);
        if (links.Read(token) is { } link && await IsOpenAsync(link, at, cancel))
            return new Entrance(EntranceAnswer.Opened, link.Person, link.Means);
        limits.WrongFromClient.Take(client);
        return new Entrance(EntranceAnswer.Closed);
    }

    private async Task<bool> IsOpenAsync(AccessLink link, PlanAt at, CancellationToken cancel)
    {
        if (at.Plan.People.All(p => p.Key != link.Person))
            return false;
        var account = await access.FindAccountAsync(link.Person, cancel);
        if (link.Means == SignInMeans.PersonalLink)
            return !account.IsOff && link.Detail == account.LinkGeneration.ToString(CultureInfo.InvariantCulture);
        return new Rights(at, account, link.Means).HasPlace
            && await access.TakeSignInLinkAsync(AccessLinks.HashOf(link.Detail), clock.GetUtcNow().UtcDateTime, cancel) is { } taken && taken.Person == link.Person;
    }
}
