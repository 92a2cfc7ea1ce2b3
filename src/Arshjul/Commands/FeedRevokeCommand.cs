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
        if (!await addresses.RevokeAsync(group.Key, name, "terminal", context.Clock.GetUtcNow().UtcDateTime, cancel))
        {
            var working = (await addresses.ListAsync(group.Key, cancel)).Where(a => a.RevokedAt is null).Select(a => a.Name).Order(StringComparer.Ordinal).ToList();
            throw new InputException(working.Count == 0 ? new Sentence("cli.feed.unknown.none", group.Label, name) : new Sentence("cli.feed.unknown", group.Label, name, string.Join(", ", working)));
        }
        context.Say("cli.feed.revoked", group.Label, name);
        return ExitCode.Done;
    }
}
