using Arshjul.Core.Feeds;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Revokes one address; the others of the group go on working.</summary>
internal sealed class FeedRevokeCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly TextArgument _name;

    /// <summary>Makes it.</summary>
    public FeedRevokeCommand(Phrasebook words)
        : base("revoke", words, "cli.feed.revoke.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_name = new TextArgument("NAME", words, "cli.feed.revoke.name"));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var (group, name) = (PlanLookup.Group(at, context.Parsed.GetValue(_group)!), context.Parsed.GetValue(_name)!);
        var addresses = installation.Get<IFeedAddresses>();
        var working = (await addresses.ListAsync("", cancel)).Where(a => a.Scope == FeedScope.Group && a.Of == group.Key && a.RevokedAt is null).ToList();
        if (working.Find(a => a.Name == name) is not { } address || !await addresses.RevokeAsync(address.Hash, "terminal", context.Clock.GetUtcNow().UtcDateTime, cancel))
        {
            var names = working.Select(a => a.Name).Order(StringComparer.Ordinal).ToList();
            throw new InputException(names.Count == 0 ? new Sentence("cli.feed.unknown.none", group.Label, name) : new Sentence("cli.feed.unknown", group.Label, name, string.Join(", ", names)));
        }
        context.Say("cli.feed.revoked", group.Label, name);
        return ExitCode.Done;
    }
}
