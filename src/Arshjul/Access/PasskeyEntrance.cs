using System.Buffers.Text;
using System.Text.Json;
using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Arshjul.Access;

/// <summary>Lets in whoever holds a passkey, and takes new ones. What a device signs is checked by the framework; it must have made sure who holds it, by a finger, a face or a code.</summary>
internal sealed class PasskeyEntrance(IPasskeys passkeys, PasskeyTickets tickets, PublicAddress address, AttemptLimits limits, TimeProvider clock)
{
    /// <summary>The host that passkeys are made for: those of one open nothing on another.</summary>
    public string Domain => new Uri(address.Value).Host;

    /// <summary>What a device is asked to sign in with any passkey it holds for this host.</summary>
    public async Task<(string Options, string Ticket)> AskAsync(HttpContext http)
    {
        using var users = Users(null);
        var asked = await Checks(users).MakeRequestOptionsAsync(null, http);
        return (asked.RequestOptionsJson, tickets.Make("", asked.AssertionState!));
    }

    /// <summary>What a device is asked to make a passkey for a person.</summary>
    /// <param name="http">The request.</param>
    /// <param name="session">Hash of the session in which it is asked, and in which it must be answered.</param>
    /// <param name="person">The person.</param>
    public async Task<(string Options, string Ticket)> OfferAsync(HttpContext http, string session, Person person)
    {
        var owner = await OwnerAsync(person.Key, http.RequestAborted);
        using var users = Users(owner);
        var asked = await Checks(users).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = owner.Handle, Name = person.Email ?? person.Name, DisplayName = person.Name }, http);
        return (asked.CreationOptionsJson, tickets.Make(session, asked.AttestationState!));
    }

    /// <summary>Adds the passkey that a device made; false when it is not the answer to what was asked, is known already, or is one too many.</summary>
    /// <param name="http">The request.</param>
    /// <param name="session">Hash of the session.</param>
    /// <param name="ticket">What was asked.</param>
    /// <param name="answer">What the device answered, as JSON.</param>
    /// <param name="person">The person.</param>
    /// <param name="name">What they call it.</param>
    public async Task<bool> AddAsync(HttpContext http, string session, string ticket, string answer, string person, string name)
    {
        var owner = await OwnerAsync(person, http.RequestAborted);
        using var users = Users(owner);
        var made = await Checks(users).PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer, AttestationState = tickets.Take(session, ticket) });
        return made is { Succeeded: true } && made.UserEntity.Id == owner.Handle && await passkeys.AddAsync(
            new Passkey
            {
                Hash = PasskeyOwner.HashOf(made.Passkey.CredentialId),
                Person = person,
                Name = name,
                Credential = Base64Url.EncodeToString(made.Passkey.CredentialId),
                PublicKey = Base64Url.EncodeToString(made.Passkey.PublicKey),
                SignCount = made.Passkey.SignCount,
                IsBackupEligible = made.Passkey.IsBackupEligible,
                MadeAt = clock.GetUtcNow().UtcDateTime,
            },
            http.RequestAborted);
    }

    /// <summary>Lets in by what a device signed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="ticket">What was asked.</param>
    /// <param name="answer">What the device answered, as JSON.</param>
    /// <param name="client">Where it came from, <see cref="AttemptLimits.Client"/>.</param>
    /// <param name="at">The plan now.</param>
    public async Task<Entrance> UseAsync(HttpContext http, string ticket, string answer, string client, PlanAt at)
    {
        if (limits.WrongFromClient.IsReached(client))
            return new Entrance(EntranceAnswer.TooMany);
        if (await OwnerOfAsync(answer, http.RequestAborted) is { } owner && at.Plan.People.Any(p => p.Key == owner.Person))
        {
            using var users = Users(owner);
            var signed = await Checks(users).PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer, AssertionState = tickets.Take("", ticket) });
            if (signed.Succeeded && await passkeys.UseAsync(PasskeyOwner.HashOf(signed.Passkey.CredentialId), signed.Passkey.SignCount, clock.GetUtcNow().UtcDateTime, http.RequestAborted))
                return new Entrance(EntranceAnswer.Opened, owner.Person, SignInMeans.Passkey);
        }
        limits.WrongFromClient.Take(client);
        return new Entrance(EntranceAnswer.Closed);
    }

    private async Task<PasskeyOwner> OwnerAsync(string person, CancellationToken cancel) => new(person, await passkeys.ListAsync(person, cancel));

    private async Task<PasskeyOwner?> OwnerOfAsync(string answer, CancellationToken cancel)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return await passkeys.FindAsync(PasskeyOwner.HashOf(Base64Url.DecodeFromChars(json.RootElement.GetProperty("id").GetString())), cancel) is { } known ? await OwnerAsync(known.Person, cancel) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private UserManager<PasskeyOwner> Users(PasskeyOwner? owner) =>
        new(new PasskeyOwners(owner, passkeys), Options.Create(new IdentityOptions()), new PasswordHasher<PasskeyOwner>(), [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!, NullLogger<UserManager<PasskeyOwner>>.Instance);

    private PasskeyHandler<PasskeyOwner> Checks(UserManager<PasskeyOwner> users) => new(users, Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = Domain,
        AuthenticatorTimeout = PasskeyTickets.Life,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AttestationConveyancePreference = "none",
        ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == new Uri(address.Value).GetLeftPart(UriPartial.Authority)),
    }));
}
