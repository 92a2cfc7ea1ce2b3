using Arshjul.Core.Words;
using Arshjul.Delivery.Templating;

namespace Arshjul.Commands;

/// <summary>Prints the agenda of a meeting.</summary>
internal sealed class AgendaCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly DateArgument _date;

    /// <summary>Makes it.</summary>
    public AgendaCommand(Phrasebook words)
        : base("agenda", words, "cli.agenda.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_date = new DateArgument("DATE", words, "cli.agenda.date"));
        Options.Add(new ChoiceOption("--format", words, "cli.agenda.format", "text", "html", "json"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, now) = await installation.LookAsync(context.Clock, cancel);
        var found = PlanLookup.Meeting(now, context.Parsed.GetValue(_group)!, context.Parsed.GetValue(_date));
        if (found.IsCancelled)
            throw new InputException(new Sentence("cli.meetingCancelled", now.FindGroup(found.Groups[0])!.Label, found.Date, found.CancelReason));
        var at = PlanLookup.AsOf(now, found);
        var meeting = at.FindMeeting(found.Key)!;
        var renderer = installation.Get<TemplateRenderer>();
        var format = context.Json ? "json" : context.Parsed.GetValue<string>("--format");
        if (format == "json")
            JsonOutput.Print(context.Out, AgendaJson.Of(at, meeting));
        else
            await context.Out.WriteAsync(await (format == "html" ? AgendaPrinter.HtmlAsync(renderer, at, meeting) : AgendaPrinter.TextAsync(renderer, at, meeting)));
        return ExitCode.Done;
    }
}
