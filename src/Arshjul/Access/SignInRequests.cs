using System.Globalization;
using System.Threading.Channels;
using Arshjul.Core.Access;
using Arshjul.Core.Calls;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Access;

/// <summary>
/// Takes requests for a link to sign in with. Who asks gets the same answer in the same time whoever the address belongs to: what is done about it is
/// done afterwards, by <see cref="SignInWorker"/>.
/// </summary>
internal sealed class SignInRequests(IWheelStore store, IAccessStore access, IMailComposer composer, AccessLinks links, AttemptLimits limits, AccessOptions options, TellOperator tell, TimeProvider clock)
{
    private const int MostWaiting = 1000;
    private const int LongestAddress = 254;

    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>The requests that nothing was done about yet.</summary>
    public ChannelReader<string> Waiting => _waiting.Reader;

    /// <summary>Takes a request; false when too many came from that place.</summary>
    /// <param name="email">What was typed as a mail address.</param>
    /// <param name="client">Where it came from, <see cref="AttemptLimits.Client"/>.</param>
    public bool Ask(string email, string client)
    {
        if (!limits.LinksFromClient.Take(client))
            return false;
        // More to one address are dropped without a word: the answer tells nothing of it.
        if (email.Trim() is { Length: > 0 and <= LongestAddress } address && limits.LinksToAddress.Take(address))
            _waiting.Writer.TryWrite(address);
        return true;
    }

    /// <summary>Makes a link for everybody with that address who has something to sign in to, and sends it.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="InputException">The store is away, the sender's address cannot be used or the file cannot be written.</exception>
    public async Task<int> AnswerAsync(string email, CancellationToken cancel)
    {
        var plan = (await store.LoadAsync(cancel)).Plan;
        var index = new PlanIndex(plan);
        var at = new PlanAt(index, index.Zone.Now(clock));
        var made = 0;
        foreach (var person in plan.People.Where(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)))
        {
            if (!new Rights(at, await access.FindAccountAsync(person.Key, cancel), SignInMeans.EmailLink).HasPlace)
                continue;
            await SendAsync(at, person, cancel);
            made++;
        }
        return made;
    }

    private async Task SendAsync(PlanAt at, Person person, CancellationToken cancel)
    {
        var (number, now) = (AccessLinks.DrawNumber(), clock.GetUtcNow().UtcDateTime);
        var link = SignInLink.Make(AccessLinks.HashOf(number), person.Key, now);
        if (options.Reaches(person.Email!))
        {
            var organisation = at.Plan.Organisation;
            var from = new Sender(organisation.Name, null, organisation.Id ?? organisation.Key, organisation.Language);
            var to = new Recipient(person.Key, person.Name, person.Email!, true);
            var notice = new SignInNotice(number, organisation.Name, (int)SignInLink.Life.TotalMinutes, to, from, now, link.ExpiresAt);
            await access.MailSignInLinkAsync(link, await composer.ComposeAsync(notice, cancel), cancel);
            return;
        }
        await access.AddSignInLinkAsync(link, "program", cancel);
        var name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmss'Z'}-{link.Hash[..8]}.txt");
        tell(new Sentence("access.linkInFile", await LinkFile.WriteAsync(options.Data, name, links.SignIn(person.Key, number), cancel)));
    }
}
