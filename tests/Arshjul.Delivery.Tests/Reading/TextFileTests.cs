using System.Text;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;
using Xunit;

namespace Arshjul.Delivery.Tests.Reading;

/// <summary>Text in whatever it was saved as, saved pages, and files that are no text.</summary>
public sealed class TextFileTests
{
    private const string Text = "måndag 25/1\nÖvrigt – Äldre";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_InAnyEncoding_GivesTheSameLines(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text),
        };
        Assert.Equal([new SourceLine("1", "måndag 25/1"), new SourceLine("2", "Övrigt – Äldre")], Files.Read(bytes));
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd")]
    [InlineData("a\nb\nc  \nd")]
    public void Read_WithAnyLineEnd_CountsLinesFromOne(string text) =>
        Assert.Equal([("1", "a"), ("2", "b"), ("3", "c"), ("4", "d")], Lines(text).Select(l => (l.Where, l.Text)));

    [Fact]
    public void Read_OfAPagesMonthColumns_TakesWholeRowsAndNoneWhoseCellsAreShared()
    {
        const string page = "<table><tr><td></td><td>Jan</td><td>Feb</td></tr><tr><td rowspan=2>KS</td><td>13</td><td>10</td></tr><tr><td>14</td><td>11</td></tr><tr><td>KF</td><td></td><td>22</td></tr><tr><td>AU</td><td colspan=2>5</td></tr></table>";
        var read = DateReader.Read(Lines(page), 2027);
        Assert.Equal([new(2027, 1, 13), new(2027, 2, 10), new DateOnly(2027, 2, 22)], read.Where(r => r.State == ReadState.Understood).Select(r => r.Date!.Value));
        Assert.Equal(["14\t11", "AU\t5"], read.Where(r => r.State == ReadState.NoDate).Select(r => r.Text.TrimEnd()));
    }

    [Fact]
    public void Read_OfASavedPage_GivesWhatAReaderSees()
    {
        var read = DateReader.Read(Lines("""
            <!DOCTYPE html><html lang="sv"><head><title>Möten 1/1</title><style>td { margin: 2/3 }</style></head><body>
            <!-- <p>26/1</p> -->
            <h1>Sammantr&auml;destider 2027</h1>
            <script>var x = "27/1";</script>
            <table><tr><th>Dag</th><th>Tid</th></tr>
            <tr><td>tors 28/1</td><td>13.00</td>
                <td>16.00</td></tr>
            <tr><td>tors&nbsp;25/2</td><td>kl. 9&ndash;12</td></tr></table>
            <ul><li>tors 25/3<li>tors 29/4</li></ul>
            </body></html>
            """), 2027);
        Assert.Equal(
            [(new DateOnly(2027, 1, 28), new TimeOnly(13, 0), new TimeOnly(16, 0)), (new DateOnly(2027, 2, 25), new TimeOnly(9, 0), new TimeOnly(12, 0))],
            read.Where(r => r.Start is not null).Select(r => (r.Date!.Value, r.Start!.Value, r.End!.Value)));
        Assert.Equal([1, 2, 3, 4], read.Where(r => r.Date is not null).Select(r => r.Date!.Value.Month));
    }

    [Fact]
    public void Read_OfTextWithALessThanSign_IsNoPage() => Assert.Equal(["antal < 12", "a > b"], Lines("antal < 12\na > b").Select(l => l.Text));

    [Theory]
    [InlineData("%PDF-1.7\n", "fil.xlsx är en PDF, och den kan inte läsas. Markera datumen i den, kopiera och klistra in dem i en textfil.")]
    [InlineData("", "fil.xlsx är tom. Kontrollera att det är rätt fil.")]
    [InlineData("GIF89a\0\0", "fil.xlsx är varken text, Excel (.xlsx) eller en kalender (.ics), och kan inte läsas.")]
    public void Read_OfWhatIsNoText_SaysWhatToDo(string content, string sentence) => Files.Refuses(Encoding.UTF8.GetBytes(content), sentence);

    [Fact]
    public void Read_OfAnOldOrLockedWorkbook_SaysWhatToDo() => Files.Refuses(
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "fil.xlsx är en äldre Excelfil eller har lösenord. Öppna den, ta bort lösenordet och spara som .xlsx.");

    [Fact]
    public void Read_OfTenMegabytes_IsReadAndOfOneByteMoreIsNot()
    {
        var bytes = Enumerable.Repeat((byte)'x', (10 * 1024 * 1024) + 1).ToArray();
        Assert.NotEmpty(Files.Read(bytes[1..]));
        Files.Refuses(bytes, "fil.xlsx är större än 10 MB. Spara bara mötena i en fil för sig.");
    }

    [Fact]
    public void Read_OfMoreLinesThanAnybodyLooksThrough_SaysSo()
    {
        Assert.Equal(20_000, Lines(new string('\n', 19_999)).Count);
        Files.Refuses(Encoding.UTF8.GetBytes(new string('\n', 20_000)), "fil.xlsx har fler än 20000 rader. Spara bara mötena i en fil för sig.");
    }

    [Fact]
    public void Read_OfAnEndlessStream_StopsAtTheLimit()
    {
        using var endless = new Endless();
        var fault = Assert.Throws<InputException>(() => DateFile.Read("stor.ics", endless, 2027, Files.Stockholm));
        Assert.Equal("read.file.large", Assert.Single(fault.Faults).Code);
        Assert.InRange(endless.Given, 10 * 1024 * 1024, 11 * 1024 * 1024);
    }

    private static IReadOnlyList<SourceLine> Lines(string text) => Files.Read(Encoding.UTF8.GetBytes(text));

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'x', offset, count);
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
