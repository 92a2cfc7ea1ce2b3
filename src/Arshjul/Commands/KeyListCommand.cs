using System.Globalization;
using Arshjul.Core.Access;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Lists the keys of programs: name, whose, what for, last used; never the secret, which nobody knows but its holder.</summary>
internal sealed class KeyListCommand : ArshjulCommand
{
    /// <summary>What a key can be for.</summary>
    public static readonly IReadOnlyList<ApiScopes> Scopes = [ApiScopes.Read, ApiScopes.Propose, ApiScopes.Move, ApiScopes.Approve];

    private static readonly IReadOnlyList<string> Columns = ["name", "person", "scopes", "groups", "made", "lastUsed", "state"];

    /// <summary>Makes it.</summary>
    public KeyListCommand(Phrasebook words)
        : base("list", words, "cli.key.list.about") => Options.Add(FlagOption.Json(words));

    /// <summary>What a key is for, in words.</summary>
    public static IReadOnlyList<string> Words(ApiScopes scopes) => [.. Scopes.Where(s => scopes.HasFlag(s)).Select(s => s.ToString().ToLowerInvariant())];

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        await installation.LookAsync(context.Clock, cancel);
        var keys = await installation.Get<IApiKeys>().ListAsync(cancel);
        if (context.Json)
            JsonOutput.Print(context.Out, keys.Select(k => new { k.Name, person = k.MadeBy, scopes = Words(k.Scopes), k.Groups, k.MadeAt, k.LastUsedAt, k.RevokedAt }));
        else if (keys.Count == 0)
            context.Say("cli.key.none");
        else
            Print(context, keys);
        return ExitCode.Done;
    }

    private static void Print(CommandContext context, IEnumerable<ApiKey> keys)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(new Text(context.Words.Say("cli.key.column." + column))));
        foreach (var k in keys)
            table.AddRow(
                new Text(k.Name),
                new Text(k.MadeBy),
                new Text(string.Join(", ", Words(k.Scopes))),
                new Text(k.Groups.Count == 0 ? context.Words.Say("cli.key.allGroups") : string.Join(", ", k.Groups)),
                new Text(Day(k.MadeAt)),
                new Text(k.LastUsedAt is { } used ? Day(used) : context.Words.Say("cli.key.never")),
                new Text(k.RevokedAt is { } revoked ? context.Words.Say("cli.key.isRevoked", Day(revoked)) : context.Words.Say("cli.key.works")));
        Screen.On(context.Out).Write(table);
    }

    private static string Day(DateTime utc) => utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
