using Arshjul.Core.Access;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>A command about one person's way in.</summary>
internal abstract class PersonCommand : ArshjulCommand
{
    /// <summary>Who changes things from here, in the audit.</summary>
    protected const string Actor = "terminal";

    private readonly TextArgument _person;

    /// <summary>Makes it.</summary>
    protected PersonCommand(string name, Phrasebook words, string about)
        : base(name, words, about) => Arguments.Add(_person = new TextArgument("PERSON", words, "cli.access.person"));

    /// <inheritdoc/>
    protected sealed override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        await RunAsync(context, installation, at, PlanLookup.Person(at, context.Parsed.GetValue(_person)!), cancel);
        return ExitCode.Done;
    }

    /// <summary>Does it.</summary>
    protected abstract Task RunAsync(CommandContext context, Installation installation, PlanAt at, Person person, CancellationToken cancel);

    /// <summary>Changes the person's account.</summary>
    protected static Task<Account> ChangeAsync(CommandContext context, Installation installation, Person person, string action, Func<Account, Account> change, CancellationToken cancel) =>
        installation.Get<IAccessStore>().ChangeAccountAsync(person.Key, change, Actor, action, context.Clock.GetUtcNow().UtcDateTime, cancel);
}
