using Arshjul.Core.Access;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands;

/// <summary>Lists those whose account is another than everybody's: administrators, and who is switched off.</summary>
internal sealed class AccessListCommand : ArshjulCommand
{
    private static readonly IReadOnlyList<string> Columns = ["person", "name", "administrator", "state"];

    /// <summary>Makes it.</summary>
    public AccessListCommand(Phrasebook words)
        : base("list", words, "cli.access.list.about") => Options.Add(FlagOption.Json(words));

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (stored, _) = await installation.LookAsync(context.Clock, cancel);
        var names = stored.Plan.People.ToDictionary(p => p.Key, p => p.Name, StringComparer.Ordinal);
        var accounts = (await installation.Get<IAccessStore>().ListAccountsAsync(cancel)).Where(a => a.IsAdministrator || a.IsOff).ToList();
        if (context.Json)
            JsonOutput.Print(context.Out, accounts.Select(a => new { a.Person, Name = names.GetValueOrDefault(a.Person), a.IsAdministrator, a.SwitchedOffAt }));
        else if (accounts.Count == 0)
            context.Say("cli.access.none");
        else
            Print(context, accounts, names);
        return ExitCode.Done;
    }

    private static void Print(CommandContext context, IEnumerable<Account> accounts, Dictionary<string, string> names)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(new Text(context.Words.Say("cli.access.column." + column))));
        foreach (var a in accounts)
            table.AddRow(
                new Text(a.Person),
                new Text(names.GetValueOrDefault(a.Person, "")),
                new Text(context.Words.Say(a.IsAdministrator ? "cli.access.yes" : "cli.access.no")),
                new Text(a.SwitchedOffAt is { } since ? context.Words.Say("cli.access.isOff", DateOnly.FromDateTime(since)) : context.Words.Say("cli.access.isOn")));
        Screen.On(context.Out).Write(table);
    }
}
