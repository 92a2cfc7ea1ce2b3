using System.Text.Json;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Says what rule a group's year follows, and where it leaves it.</summary>
internal sealed class PlanDescribeCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly YearArgument _year;

    /// <summary>Makes it.</summary>
    public PlanDescribeCommand(Phrasebook words)
        : base("describe", words, "cli.plan.describe.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_year = new YearArgument(words, "cli.year.year"));
        Options.Add(new TextOption("--out", words, "cli.plan.describe.out", "FILE"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var group = PlanLookup.Group(at, context.Parsed.GetValue(_group)!);
        var year = context.Parsed.GetValue(_year);
        var reading = YearRhythm.Of(at, group.Key, year);
        if (reading.Read.Count == 0)
            throw new InputException(new Sentence("cli.plan.describe.empty", group.Label, year));
        if (context.Parsed.GetValue<string?>("--out") is { } file)
        {
            await OutputFile.WriteAsync(Path.GetFullPath(file), File(at.Plan.Organisation, YearSeries.Of(at, group.Key, year, reading)), cancel);
            context.Note("cli.export.done", Path.GetFullPath(file));
        }
        var told = context.Words.Say(RhythmWords.Of(reading, key => at.FindGroup(key)?.Label ?? key));
        var since = YearRhythm.Since(at, group.Key, year).Select(context.Words.Say).ToList();
        if (context.Json)
            JsonOutput.Print(context.Out, Facts(context, group.Key, year, reading, told, since));
        else
            Tell(context, group.Label, year, told, since);
        return ExitCode.Done;
    }

    private static ReadOnlyMemory<byte> File(Organisation organisation, IReadOnlyList<MeetingSeries> series) =>
        WheelWriter.Write(new YearPlan { Organisation = new Organisation { Key = organisation.Key, Name = organisation.Name }, Series = series }, withPeople: true);

    private static void Tell(CommandContext context, string label, int year, string told, List<string> since)
    {
        context.Say("cli.plan.describe.told", label, year, told);
        foreach (var happened in since)
            context.Say("cli.plan.describe.since", happened);
    }

    private static object Facts(CommandContext context, string group, int year, RhythmReading reading, string told, List<string> since) => new
    {
        group,
        year,
        told,
        dates = reading.Read,
        rule = reading.Rule is null ? null : JsonSerializer.SerializeToNode(reading.Rule, WheelJson.Options),
        from = reading.Rule is null ? (DateOnly?)null : reading.Span.From,
        until = reading.Rule is null ? (DateOnly?)null : reading.Span.Until,
        exceptions = reading.Deviations.Select(d => new { d.Ruled, d.Held, told = context.Words.Say(RhythmWords.Of(d)) }),
        since,
    };
}
