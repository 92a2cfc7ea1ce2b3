using System.CommandLine;
using System.Text;
using Arshjul.Core.Feeds;
using Arshjul.Core.Words;
using Arshjul.Delivery.Calendars;
using Arshjul.Feeds;

namespace Arshjul.Commands;

/// <summary>Prints a group's feed; below it, the secret addresses of feeds.</summary>
internal sealed class FeedCommand : ArshjulCommand
{
    private readonly Argument<string?> _group;

    /// <summary>Makes it.</summary>
    public FeedCommand(Phrasebook words)
        : base("feed", words, "cli.feed.about")
    {
        // Not needed when one of the commands below follows.
        Arguments.Add(_group = new Argument<string?>("GROUP") { Description = words.Say("cli.group"), Arity = ArgumentArity.ZeroOrOne });
        Validators.Add(result =>
        {
            if (result.GetValue(_group) is null && result.Children.OfType<System.CommandLine.Parsing.CommandResult>().FirstOrDefault() is null)
                result.AddError(words.Say("cli.usage.missing", "GROUP"));
        });
        Subcommands.Add(new FeedAddCommand(words));
        Subcommands.Add(new FeedListCommand(words));
        Subcommands.Add(new FeedRevokeCommand(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var group = PlanLookup.Group(at, context.Parsed.GetValue(_group)!);
        await context.Out.WriteAsync(Encoding.UTF8.GetString(FeedWriter.Write(new FeedBuilder(at, FeedToken.PagesOf(installation.Settings.PublicBaseUrl)).Of(FeedRecipe.OfGroup(group.Key)))));
        return ExitCode.Done;
    }
}
