using System.CommandLine.Parsing;
using System.Text;
using Arshjul.Core.Planning;
using Arshjul.Core.Wheels;
using Arshjul.Core.Words;
using Arshjul.Delivery.Templating;
using Arshjul.Templates.Wheels;

namespace Arshjul.Commands;

/// <summary>Draws a year, a quarter or a month as a wheel in a file of its own.</summary>
internal sealed class WheelCommand : ArshjulCommand
{
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public WheelCommand(Phrasebook words)
        : base("wheel", words, "cli.wheel.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.wheel.year"));
        Options.Add(new TextOption("--out", words, "cli.wheel.out", "FILE"));
        Options.Add(new ListOption("--group", words, "cli.wheel.group", "GROUP"));
        Options.Add(new ListOption("--process", words, "cli.wheel.process", "PROCESS"));
        Options.Add(new NumberOption("--quarter", words, "cli.wheel.quarter", 1, 4));
        Options.Add(new NumberOption("--month", words, "cli.wheel.month", 1, 12));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var span = SpanOf(context);
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var filter = new WheelFilter
        {
            Groups = [.. context.Parsed.GetValue<string[]>("--group")!.Select(g => PlanLookup.Group(at, g).Key)],
            Processes = [.. context.Parsed.GetValue<string[]>("--process")!.Select(p => ProcessOf(at, p))],
        };
        var wheel = YearWheel.Of(at, span, filter, context.Words);
        var drawing = await installation.Get<TemplateRenderer>().HtmlAsync<WheelDrawing, WheelDrawingModel>(new WheelDrawingModel(wheel, context.Words, IsFile: true));
        if (context.Parsed.GetValue<string?>("--out") is not { } path)
        {
            await context.Out.WriteAsync(drawing);
            return ExitCode.Done;
        }
        await OutputFile.WriteAsync(path, Encoding.UTF8.GetBytes(drawing), cancel);
        context.Say("cli.wheel.written", path, wheel.Marks.Count);
        return ExitCode.Done;
    }

    private WheelSpan SpanOf(CommandContext context)
    {
        var year = context.Parsed.GetValue(_year);
        return (Given(context, "--quarter"), Given(context, "--month")) switch
        {
            ({ }, { }) => throw new InputException(new Sentence("cli.wheel.one")),
            ({ } quarter, null) => WheelSpan.OfQuarter(year, quarter),
            (null, { } month) => WheelSpan.OfMonth(year, month),
            _ => WheelSpan.OfYear(year),
        };
    }

    private static int? Given(CommandContext context, string option) =>
        context.Parsed.GetResult(option) is OptionResult { Implicit: false } ? context.Parsed.GetValue<int>(option) : null;

    private static string ProcessOf(PlanAt at, string key) => at.Plan.Processes.FirstOrDefault(p => p.Key == key)?.Key
        ?? throw new InputException(new Sentence("cli.wheel.unknownProcess", key, string.Join(", ", at.Plan.Processes.Select(p => p.Key))));
}
