using System.Xml.Linq;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>The year as a picture in a file.</summary>
public sealed class WheelTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Wheel_OfTheYear_IsWrittenWhole()
    {
        using var desk = await office.DeskAsync();
        var file = Path.Combine(desk.Folder.Path, "hjul.svg");

        Assert.Equal($"Hjulet med 9 möten är skrivet till {file}.\n", (await desk.RunAsync("wheel", "2026", "--out", file)).Ended(0).Out.ReplaceLineEndings("\n"));

        Assert.Equal(9, Marks(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
        Assert.False(File.Exists(file + ".part"));
    }

    [Theory]
    [InlineData("svg", "wheel", "2026")]
    [InlineData("svg", "wheel", "2026", "--quarter", "1")]
    [InlineData("svg", "wheel", "2026", "--month", "3", "--lang", "en")]
    [InlineData("svg", "wheel", "2031")]
    public async Task Wheel_WithoutAFile_IsPrinted(string root, params string[] arguments)
    {
        using var desk = await office.DeskAsync();

        Assert.Equal(root, XDocument.Parse((await desk.LeavesAllAsItWasAsync(0, arguments)).Out).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(8, "--group", "fsg", "--group", "vsg")]
    [InlineData(1, "--group", "namnd")]
    [InlineData(3, "--month", "3")]
    public async Task Wheel_OfAChoice_HasThatAlone(int marks, params string[] options)
    {
        using var desk = await office.DeskAsync();

        Assert.Equal(marks, Marks((await desk.RunAsync(["wheel", "2026", .. options])).Ended(0).Out));
    }

    [Theory]
    [InlineData(1, "Ange --quarter eller --month, inte båda.", "--quarter", "1", "--month", "2")]
    [InlineData(1, "Det finns ingen process sport. Processerna är: ", "--process", "sport")]
    [InlineData(1, "sport", "--group", "sport")]
    public async Task Choice_ThatCannotBe_IsToldAndNothingWritten(int code, string told, params string[] options)
    {
        using var desk = await office.DeskAsync();
        var file = Path.Combine(desk.Folder.Path, "hjul.svg");

        Assert.Contains(told, (await desk.RunAsync(["wheel", "2026", "--out", file, .. options])).Ended(code).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("--quarter", "5")]
    [InlineData("--month", "0")]
    [InlineData("--month", "maj")]
    public async Task Number_ThatIsNone_IsUsedWrongly(string option, string value)
    {
        using var desk = await office.DeskAsync();

        Assert.Contains(value, (await desk.RunAsync("wheel", "2026", option, value)).Ended(2).Error, StringComparison.Ordinal);
    }

    private static int Marks(string svg) => XDocument.Parse(svg).Descendants().Count(e => ((string?)e.Attribute("class"))?.StartsWith("mark ", StringComparison.Ordinal) == true);
}
