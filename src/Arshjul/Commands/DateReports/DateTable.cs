using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands.DateReports;

/// <summary>What was understood, line by line beside what stands there; questions and lines without a date stay in sight.</summary>
internal static class DateTable
{
    /// <summary>Prints it.</summary>
    public static void Print(CommandContext context, IReadOnlyList<ReadDate> read)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in new[] { "where", "text", "date", "time", "remark" })
            table.AddColumn(new TableColumn(new Text(context.Words.Say("cli.plan.read.column." + column))) { NoWrap = column is "where" or "date" or "time" });
        foreach (var line in read.GroupBy(r => (r.Where, r.Text)))
            foreach (var (one, first) in line.Select((r, n) => (r, n == 0)))
                table.AddRow(new Text(first ? one.Where : ""), new Text(first ? one.Text.Trim().Replace('\t', ' ') : ""), new Text(Day(one, context.Words)), new Text(Time(one)), new Text(Remark(one, context.Words)));
        Screen.On(context.Out).Write(table);
        context.Say("cli.plan.read.sum", read.Count(r => r.State == ReadState.Understood), read.Count(r => r.State == ReadState.Asked), read.Count(r => r.State == ReadState.NoDate));
    }

    private static string Day(ReadDate read, Phrasebook words) => read.State switch
    {
        ReadState.Understood when read.LastDate is { } last => $"{Full(read.Date!.Value, words)} – {Full(last, words)}",
        ReadState.Understood => Full(read.Date!.Value, words),
        ReadState.Asked => "?",
        _ => "",
    };

    private static string Full(DateOnly date, Phrasebook words) => string.Create(CultureInfo.InvariantCulture, $"{words.Culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek)} {date:yyyy-MM-dd} {IsoWeek.Of(date)}");

    private static string Time(ReadDate read) => read.Start is not { } start ? "" : string.Create(CultureInfo.InvariantCulture, $"{start:HH\\.mm}{(read.End is { } end ? $"–{end:HH\\.mm}" : "")}");

    private static string Remark(ReadDate read, Phrasebook words)
    {
        var said = string.Join(' ', read.Remarks.Select(words.Say).Concat(read.State switch
        {
            ReadState.Heading => [words.Say("cli.plan.read.heading")],
            ReadState.NoDate => [words.Say("cli.plan.read.noDate")],
            _ => Array.Empty<string>(),
        }));
        return read.Readings.Count == 0 ? said : said + " " + words.Say("cli.plan.read.perhaps", string.Join(", ", read.Readings.Select(d => Full(d, words))));
    }
}
