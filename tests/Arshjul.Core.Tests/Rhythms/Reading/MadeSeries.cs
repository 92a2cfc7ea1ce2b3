using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Rhythms;
using Arshjul.Testing;

namespace Arshjul.Core.Tests.Rhythms.Reading;

/// <summary>A year of dates made for the tests, with one of the irregularities of real ones and what should be read out of it, from <c>made-series.txt</c>.</summary>
/// <param name="Name">What is irregular about it.</param>
/// <param name="Board">The dates of SN, when it follows them.</param>
/// <param name="Dates">The dates.</param>
/// <param name="Swedish">What is said of it.</param>
/// <param name="English">The same in English.</param>
public sealed record MadeSeries(string Name, IReadOnlyList<DateOnly> Board, IReadOnlyList<DateOnly> Dates, string Swedish, string English)
{
    /// <summary>The organisation's days: an autumn holiday in 2026.</summary>
    public static RhythmSurroundings Around { get; } =
        RhythmSurroundings.None with { Days = new WorkingCalendar([new Closure { Key = "hostlov", Name = "höstlov", Kind = ClosureKind.SchoolHoliday, From = new(2026, 10, 26), To = new(2026, 10, 30) }]) };

    public static IReadOnlyList<MadeSeries> All { get; } = [.. File.ReadAllText(Repository.File("tests", "Arshjul.Core.Tests", "Rhythms", "Reading", "made-series.txt")).ReplaceLineEndings("\n")
        .Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    /// <summary>The days, and SN's dates.</summary>
    public RhythmSurroundings OwnAround => Around with { MeetingDaysOf = group => string.Equals(group, "sn", StringComparison.OrdinalIgnoreCase) ? Board : [] };

    public override string ToString() => Name;

    private static MadeSeries Read(string block)
    {
        var lines = block.TrimEnd('\n').Split('\n');
        var board = lines.SingleOrDefault(l => l.StartsWith("sn: ", StringComparison.Ordinal));
        return new MadeSeries(lines[0], board is null ? [] : Days(board["sn: ".Length..]), Days(lines[^3]), lines[^2]["sv: ".Length..], lines[^1]["en: ".Length..]);
    }

    private static IReadOnlyList<DateOnly> Days(string written) => [.. written.Split(' ').Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
