using System.Globalization;
using Arshjul.Core.Feeds;
using Arshjul.Core.Words;
using Arshjul.Feeds;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Makes one more secret address of a group's feed and prints it, this once.</summary>
internal sealed class FeedAddCommand : ArshjulCommand
{
    private const int LongestName = 60;
    private readonly TextArgument _group;

    /// <summary>Makes it.</summary>
    public FeedAddCommand(Phrasebook words)
        : base("add", words, "cli.feed.add.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Options.Add(new TextOption("--name", words, "cli.feed.add.name", "NAME"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var group = PlanLookup.Group(at, context.Parsed.GetValue(_group)!);
        var addresses = installation.Get<IFeedAddresses>();
        var name = await NameAsync(context, addresses, group.Key, cancel);
        var token = FeedToken.Draw();
        var added = new FeedAddress { Of = group.Key, Name = name, Hash = FeedToken.HashOf(token)!, MadeAt = context.Clock.GetUtcNow().UtcDateTime };
        if (!await addresses.AddAsync(added, "terminal", cancel))
            throw new InputException(new Sentence("cli.feed.taken", group.Label, name));
        var url = FeedToken.AddressOf(installation.Settings.PublicBaseUrl ?? HostRunner.DefaultUrl, token);
        if (context.Json)
            JsonOutput.Print(context.Out, new { group = group.Key, name, url });
        else
            context.Out.WriteLine(url);
        context.Note("cli.feed.added", group.Label, name);
        if (installation.Settings.PublicBaseUrl is null)
            context.Note("cli.feed.noBaseUrl", HostRunner.DefaultUrl);
        return ExitCode.Done;
    }

    private static async Task<string> NameAsync(CommandContext context, IFeedAddresses addresses, string group, CancellationToken cancel)
    {
        if (context.Parsed.GetValue<string?>("--name") is { } given)
        {
            return given.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl)
                ? name
                : throw new InputException(new Sentence("cli.feed.badName", LongestName));
        }
        var working = (await addresses.ListAsync("", cancel)).Where(a => a.Of == group && a.RevokedAt is null).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(n => n.ToString(CultureInfo.InvariantCulture)).First(n => !working.Contains(n));
    }
}
