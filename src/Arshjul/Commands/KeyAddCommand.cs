using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Makes a key for a program and prints it, this once.</summary>
internal sealed class KeyAddCommand : ArshjulCommand
{
    private const int LongestName = 60;
    private readonly TextArgument _name;
    private readonly ListOption _scopes;
    private readonly ListOption _groups;

    /// <summary>Makes it.</summary>
    public KeyAddCommand(Phrasebook words)
        : base("add", words, "cli.key.add.about")
    {
        Arguments.Add(_name = new TextArgument("NAME", words, "cli.key.name"));
        Options.Add(new TextOption("--person", words, "cli.key.person", "PERSON") { Required = true });
        Options.Add(_scopes = new ListOption("--scope", words, "cli.key.scope", "SCOPE"));
        Options.Add(_groups = new ListOption("--group", words, "cli.key.group", "GROUP"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var secret = ApiKeySecret.Draw();
        var key = new ApiKey
        {
            Hash = ApiKeySecret.HashOf(secret)!,
            Name = NameOf(context.Parsed.GetValue(_name)!),
            Scopes = context.Parsed.GetValue(_scopes)!.Select(ScopeOf).DefaultIfEmpty(ApiScopes.Read).Aggregate((one, other) => one | other),
            Groups = [.. context.Parsed.GetValue(_groups)!.Select(g => PlanLookup.Group(at, g).Key).Distinct(StringComparer.Ordinal)],
            MadeBy = await MakerAsync(context, installation, at, cancel),
            MadeAt = context.Clock.GetUtcNow().UtcDateTime,
        };
        if (!await installation.Get<IApiKeys>().AddAsync(key, cancel))
            throw new InputException(new Sentence("cli.key.taken", key.Name));
        if (context.Json)
            JsonOutput.Print(context.Out, new { key.Name, person = key.MadeBy, scopes = KeyListCommand.Words(key.Scopes), key.Groups, secret });
        else
            context.Out.WriteLine(secret);
        context.Note("cli.key.added", key.Name, string.Join(", ", KeyListCommand.Words(key.Scopes)));
        return ExitCode.Done;
    }

    private static async Task<string> MakerAsync(CommandContext context, Installation installation, PlanAt at, CancellationToken cancel)
    {
        var person = PlanLookup.Person(at, context.Parsed.GetValue<string>("--person")!);
        var account = await installation.Get<IAccessStore>().FindAccountAsync(person.Key, cancel);
        return new Rights(at, account, SignInMeans.ApiKey).May(Right.ReadOrganisation) ? person.Key : throw new InputException(new Sentence("cli.key.nothing", person.Name));
    }

    private static string NameOf(string typed) => typed.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl)
        ? name
        : throw new InputException(new Sentence("cli.key.badName", LongestName));

    private static ApiScopes ScopeOf(string typed) => KeyListCommand.Scopes.FirstOrDefault(s => s.ToString().Equals(typed, StringComparison.OrdinalIgnoreCase)) is var scope and not ApiScopes.None
        ? scope
        : throw new InputException(new Sentence("cli.key.badScope", typed, string.Join(", ", KeyListCommand.Scopes.Select(s => s.ToString().ToLowerInvariant()))));
}
