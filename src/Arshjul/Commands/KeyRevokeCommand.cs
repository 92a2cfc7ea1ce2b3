using Arshjul.Core.Access;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Revokes a program's key; it stops working at once.</summary>
internal sealed class KeyRevokeCommand : ArshjulCommand
{
    private readonly TextArgument _name;

    /// <summary>Makes it.</summary>
    public KeyRevokeCommand(Phrasebook words)
        : base("revoke", words, "cli.key.revoke.about") => Arguments.Add(_name = new TextArgument("NAME", words, "cli.key.name"));

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        await installation.LookAsync(context.Clock, cancel);
        var name = context.Parsed.GetValue(_name)!;
        if (!await installation.Get<IApiKeys>().RevokeAsync(name, "terminal", context.Clock.GetUtcNow().UtcDateTime, cancel))
            throw new InputException(new Sentence("cli.key.unknown", name));
        context.Say("cli.key.revoked", name);
        return ExitCode.Done;
    }
}
