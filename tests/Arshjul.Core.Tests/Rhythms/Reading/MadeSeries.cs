using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Rhythms;
using Arshjul.Testing;

namespace Arshjul.Core.Tests.Rhythms.Reading;

/// <summary>A year of dates made for the tests, with one of the irregularities of real ones and what should be read out of it, from <c>made-series.txt</c>.</summary>
public sealed record MadeSeries(string Name, IReadOnlyList<DateOnly> Dates, string Swedish, string English)
{
    /// <summary>The organisation's days: an autumn holiday in 2026.</summary>
    public static RhythmSurroundings Around { get; } =
        RhythmSurroundings.None with { Days = new WorkingCalendar([new Closure { Key = "hostlov", Name = "höstlov", Kind = ClosureKind.SchoolHoliday, From = new(2026, 10, 26), To = new(2026, 10, 30) }]) };

    public static IReadOnlyList<MadeSeries> All { get; } = [.. File.ReadAllText(Repository.File("tests", "Arshjul.Core.Tests", "Rhythms", "Reading", "made-series.txt")).ReplaceLineEndings("\n")
        .Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    public override string ToString() => Name;

    private static MadeSeries Read(string block)
    {
        var lines = block.TrimEnd('\n').Split('\n');
        return new MadeSeries(lines[0], [.. lines[1].Split(' ').Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture))], lines[2]["sv: ".Length..], lines[3]["en: ".Length..]);
    }
}
