using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Prints an address that signs somebody in, once: for when mail does not reach them.</summary>
internal sealed class AccessLinkCommand : PersonCommand
{
    /// <summary>Makes it.</summary>
    public AccessLinkCommand(Phrasebook words)
        : base("link", words, "cli.access.link.about")
    {
    }

    /// <inheritdoc/>
    protected override async Task RunAsync(CommandContext context, Installation installation, PlanAt at, Person person, CancellationToken cancel)
    {
        var access = installation.Get<IAccessStore>();
        var account = await access.FindAccountAsync(person.Key, cancel);
        if (!new Rights(at, account, SignInMeans.EmailLink).HasPlace)
            throw new InputException(new Sentence(account.IsOff ? "cli.access.link.off" : "cli.access.link.nothing", person.Name, person.Key));
        var number = AccessLinks.DrawNumber();
        await access.AddSignInLinkAsync(SignInLink.Make(AccessLinks.HashOf(number), person.Key, context.Clock.GetUtcNow().UtcDateTime), Actor, cancel);
        context.Out.WriteLine(installation.Get<AccessLinks>().SignIn(person.Key, number));
        context.Note("cli.access.link.once", person.Name, (int)SignInLink.Life.TotalMinutes);
        if (installation.Settings.PublicBaseUrl is null)
            context.Note("cli.feed.noBaseUrl", HostRunner.DefaultUrl);
    }
}
