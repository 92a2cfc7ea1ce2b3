using System.CommandLine;
using Arshjul.Commands.DateReports;
using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Meetings;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;

namespace Arshjul.Commands;

/// <summary>Shows which dates are understood in a file, and writes them as a group's meetings. Needs no data folder and changes nothing.</summary>
internal sealed class PlanReadCommand : ArshjulCommand
{
    private readonly TextArgument _file;
    private readonly Option<int?> _year;

    /// <summary>Makes it.</summary>
    public PlanReadCommand(Phrasebook words)
        : base("read", words, "cli.plan.read.about")
    {
        Arguments.Add(_file = new TextArgument("FILE", words, "cli.plan.read.file"));
        Options.Add(_year = YearArgument.AsOption(words, "cli.plan.read.year"));
        Options.Add(new TextOption("--only", words, "cli.plan.read.only", "NAME"));
        Options.Add(new TextOption("--group", words, "cli.plan.read.group", "GROUP"));
        Options.Add(new TextOption("--out", words, "cli.plan.read.out", "FILE"));
        Options.Add(new FlagOption("--skip-asked", words, "cli.plan.read.skipAsked"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var (group, file) = (context.Parsed.GetValue<string?>("--group"), context.Parsed.GetValue<string?>("--out"));
        if (group is null != file is null)
            throw new InputException(new Sentence("cli.plan.read.both"));
        var year = context.Parsed.GetValue(_year);
        var lines = Lines(context.Parsed.GetValue(_file)!, year);
        var own = context.Parsed.GetValue<string?>("--only") is { } only ? OneBody.Of(lines, only) : lines;
        var read = DateReader.Read(own, year);
        if (context.Json)
            JsonOutput.Print(context.Out, DateFacts.Of(read, context.Words));
        else
            DateTable.Print(context, read);
        if (own.Count < lines.Count)
            context.Note("cli.plan.read.others", lines.Except(own).Count(l => l.Date is not null || !string.IsNullOrWhiteSpace(l.Text)));
        if (group is null && read.All(r => r.State is ReadState.NoDate or ReadState.Heading))
            throw new InputException(new Sentence("cli.plan.read.none", context.Parsed.GetValue(_file)!));
        if (group is null)
            return ExitCode.Done;
        var asked = read.Count(r => r.State == ReadState.Asked);
        if (asked > 0 && !context.Parsed.GetValue<bool>("--skip-asked"))
            throw new InputException(new Sentence("cli.plan.read.answerFirst", asked));
        var meetings = Meetings(group, read);
        if (meetings.Count == 0)
            throw new InputException(new Sentence("cli.plan.read.nothing", context.Parsed.GetValue(_file)));
        await OutputFile.WriteAsync(Path.GetFullPath(file!), MeetingsFile.Write(meetings, [], [], ""), cancel);
        context.Note("cli.plan.read.written", meetings.Count, file);
        return ExitCode.Done;
    }

    private static IReadOnlyList<SourceLine> Lines(string file, int? year)
    {
        try
        {
            using var content = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            return DateFile.Read(file, content, year, Zone.Get("Europe/Stockholm"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(new Sentence(File.Exists(file) ? "cli.import.unreadable" : Directory.Exists(file) ? "cli.import.folder" : "cli.import.missing", file));
        }
    }

    private static List<Meeting> Meetings(string group, IReadOnlyList<ReadDate> read) =>
    [
        .. read.Where(r => r.State == ReadState.Understood).OrderBy(r => r.Date).ThenBy(r => r.Start).GroupBy(r => r.Date).SelectMany(day => day.Select((r, n) => new Meeting
        {
            Key = FormattableString.Invariant($"{group}-{r.Date:yyyy-MM-dd}{(n == 0 ? "" : $"-{n + 1}")}"),
            Groups = [group],
            Date = r.Date,
            LastDate = r.LastDate,
            Start = r.Start,
            End = r.End,
            Status = MeetingStatus.Preliminary,
        })),
    ];
}
