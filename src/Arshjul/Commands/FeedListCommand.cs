using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Feeds;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Lists the addresses of feeds: name, made, last used; never the address, which nobody knows but its holder.</summary>
internal sealed class FeedListCommand : ArshjulCommand
{
    private static readonly IReadOnlyList<string> Columns = ["group", "name", "made", "lastUsed", "state"];
    private readonly Argument<string?> _group;

    /// <summary>Makes it.</summary>
    public FeedListCommand(Phrasebook words)
        : base("list", words, "cli.feed.list.about")
    {
        Arguments.Add(_group = new Argument<string?>("GROUP") { Description = words.Say("cli.group"), Arity = ArgumentArity.ZeroOrOne });
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var group = context.Parsed.GetValue(_group) is { } key ? PlanLookup.Group(at, key).Key : null;
        var addresses = (await installation.Get<IFeedAddresses>().ListAsync(null, cancel)).Where(a => group is null || (a.Scope == FeedScope.Group && a.Of == group))
            .OrderBy(a => a.Scope).ThenBy(a => a.Of, StringComparer.Ordinal).ThenBy(a => a.MadeAt).ThenBy(a => a.Name, StringComparer.Ordinal).ToList();
        if (context.Json)
            JsonOutput.Print(context.Out, addresses.Select(a => new { Group = a.Of, a.Name, a.MadeAt, a.LastUsedAt, a.RevokedAt, a.Scope, a.Owner }));
        else if (addresses.Count == 0)
            context.Say("cli.feed.none");
        else
            Print(context, addresses);
        return ExitCode.Done;
    }

    private static void Print(CommandContext context, List<FeedAddress> addresses)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(new Text(context.Words.Say("cli.feed.column." + column))));
        foreach (var a in addresses)
            table.AddRow(
                new Text(a.Of.Length == 0 ? context.Words.Say("cli.feed.organisation") : a.Of),
                new Text(a.Owner.Length == 0 ? a.Name : context.Words.Say("cli.feed.owned", a.Name, a.Owner)),
                new Text(Day(a.MadeAt)),
                new Text(a.LastUsedAt is { } used ? Day(used) : context.Words.Say("cli.feed.never")),
                new Text(a.RevokedAt is { } revoked ? context.Words.Say("cli.feed.isRevoked", Day(revoked)) : context.Words.Say("cli.feed.works")));
        Screen.On(context.Out).Write(table);
    }

    private static string Day(DateTime utc) => utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
