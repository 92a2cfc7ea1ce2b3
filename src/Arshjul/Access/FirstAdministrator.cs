using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Access;

/// <summary>
/// Sets an installation up: while nobody is administrator, each start draws an address that lets whoever sees the terminal become the first.
/// It is kept in memory alone and closes when there is one, whoever made it.
/// </summary>
internal sealed class FirstAdministrator(IWheelStore store, IAccessStore access, PublicAddress address, AttemptLimits limits, TimeProvider clock)
{
    private const int Tries = 20;
    private const int SecretBytes = 32;

    private volatile string? _secret;

    /// <summary>Draws the address; null, and none is open, when there is an administrator.</summary>
    public async Task<string?> OpenAsync(CancellationToken cancel)
    {
        _secret = await access.HasAdministratorAsync(cancel) ? null : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return _secret is null ? null : $"{address.Value}/start/{_secret}";
    }

    /// <summary>Whether a token opens.</summary>
    /// <param name="token">What stands in the address after <c>/start/</c>.</param>
    /// <param name="client">Where it came from, <see cref="AttemptLimits.Client"/>.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<EntranceAnswer> LookAsync(string token, string client, CancellationToken cancel)
    {
        if (limits.WrongFromClient.IsReached(client))
            return EntranceAnswer.TooMany;
        if (_secret is { } secret && CryptographicOperations.FixedTimeEquals(Hash(token), Hash(secret)) && !await access.HasAdministratorAsync(cancel))
            return EntranceAnswer.Opened;
        limits.WrongFromClient.Take(client);
        return EntranceAnswer.Closed;
    }

    /// <summary>Makes the first administrator; <see cref="LookAsync"/> has let them through.</summary>
    /// <returns>The person, who now asks for a link to sign in with.</returns>
    /// <exception cref="InputException">Something typed cannot be so, or somebody else was quicker.</exception>
    public async Task<Person> MakeAsync(FirstAdministratorForm form, CancellationToken cancel)
    {
        var person = await StoreAsync(form, cancel);
        // The person first: an administrator whom the plan does not know could never come in.
        if (!await access.AddFirstAdministratorAsync(person.Key, clock.GetUtcNow().UtcDateTime, cancel))
            throw new InputException(new Sentence("access.start.closed"));
        _secret = null;
        return person;
    }

    private async Task<Person> StoreAsync(FirstAdministratorForm form, CancellationToken cancel)
    {
        for (var i = 0; i < Tries; i++)
        {
            var before = await store.LoadAsync(cancel);
            var (after, person) = FirstAdministratorChecks.Lay(before.Plan, form, () => Guid.NewGuid().ToString("N"));
            var commit = new PlanCommit { Before = before, After = after, Actor = person.Key, Action = "set-up", Subject = after.Organisation.Key, At = clock.GetUtcNow().UtcDateTime };
            if (await store.CommitAsync(commit, cancel))
                return person;
        }
        throw new InputException(new Sentence("cli.busy"));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
