using System.Globalization;
using Arshjul.Core.DateReading;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.DateReading;

/// <summary>Every form in which people write dates that we know of, and what must be asked instead of guessed.</summary>
public sealed class WrittenFormTests
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

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
