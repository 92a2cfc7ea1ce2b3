using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.DateReading;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.DateReading;

/// <summary>Every form in which people write dates that we know of, and what must be asked instead of guessed.</summary>
public sealed partial class WrittenFormTests
{
    public static TheoryData<string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Repository.File("tests", "Arshjul.Core.Tests", "DateReading", "forms.txt")).Where(l => l.Length > 0 && l[0] != '#'))
                forms.Add(line.Split(" => ")[0], line.Split(" => ")[1]);
            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_OfAWrittenForm_GivesWhatItMeans(string written, string meaning) =>
        Assert.Equal(meaning, string.Join(" | ", DateReader.Read([new SourceLine("1", written)], 2027).Select(Said)));

    public static TheoryData<string, string> PlannedForms
    {
        get
        {
            var forms = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Repository.File("tests", "Arshjul.Core.Tests", "DateReading", "planned-forms.txt")).Where(l => l.Length > 0 && l[0] != '#'))
                forms.Add(line.Split(" => ")[0], line.Split(" => ")[1]);
            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(PlannedForms))]
    public void Read_OfLinesInAYearOrNone_GivesWhatTheyMeanAndWhatIsAsked(string form, string meaning)
    {
        var year = form[(form.LastIndexOf(';') + 1)..];
        var written = Escape().Replace(form[..^(year.Length + 1)], m => m.Value switch { "\\t" => "\t", "\\n" => "\n", _ => ((char)int.Parse(m.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString() });
        var read = DateReader.Read(written.Split('\n').Select((l, i) => new SourceLine($"{i + 1}", l)), year.Length == 0 ? null : int.Parse(year, CultureInfo.InvariantCulture));
        var said = string.Join(" & ", read.Where(r => r.State is ReadState.Understood or ReadState.Asked).Select(Meant));
        Assert.Equal(meaning, said.Length == 0 ? "-" : said);
    }

    [Fact]
    public void Forms_AreAtLeastOneHundredAndFifty() => Assert.True(Forms.Count >= 150, $"{Forms.Count}");

    internal static string Said(ReadDate read) => read.State switch
    {
        ReadState.NoDate => "no date",
        ReadState.Heading => "heading",
        ReadState.Asked => string.Join(' ', read.Readings.Select(Day).Prepend("asked")),
        _ => Day(read.Date!.Value) + (read.LastDate is { } last ? ".." + Day(last) : "")
            + (read.Start is { } start ? $" {start:HH\\.mm}" : "") + (read.End is { } end ? $"-{end:HH\\.mm}" : ""),
    };

    private static string Meant(ReadDate read) => read.State == ReadState.Asked
        ? "?" + string.Join(' ', read.Readings.Select(Day).Prepend(read.Remarks[0].Code["read.".Length..]))
        : Said(read).Replace('.', ':').Replace("::", "..", StringComparison.Ordinal);

    [GeneratedRegex(@"\\t|\\n|\\u[0-9A-F]{4}")]
    private static partial Regex Escape();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
