using System.Buffers;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Arshjul.Delivery.Reading;

/// <summary>What a cell of a workbook holds as its user sees it: a date, a time or text. A formula's last result is its value.</summary>
internal sealed class CellReader
{
    private static readonly SearchValues<char> MomentLetters = SearchValues.Create("dmyhDMYHåÅ");

    private readonly List<string> _texts;
    private readonly List<uint> _formats;
    private readonly Dictionary<uint, string> _patterns;
    private readonly bool _from1904;

    public CellReader(WorkbookPart book)
    {
        _texts = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(i => i.InnerText) ?? []];
        var styles = book.WorkbookStylesPart?.Stylesheet;
        _formats = [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0) ?? []];
        _patterns = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null).ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? [];
        _from1904 = book.Workbook!.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <summary>A <see cref="DateTime"/>, a <see cref="TimeOnly"/> or a text.</summary>
    public object ValueOf(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
            return int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _texts.Count ? _texts[index].Trim() : "";
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InnerText.Trim();
        if (cell.DataType?.Value == CellValues.Date && DateTime.TryParse(value, CultureInfo.InvariantCulture, out var date))
            return date;
        if (cell.DataType is not null && cell.DataType.Value != CellValues.Number)
            return value.Trim();
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !IsMoment(cell.StyleIndex?.Value ?? 0) || number is < 0 or > 2_900_000)
            return value;
        // A day is 1; rounded, since 08.30 is no whole number of 1/2^52.
        var moment = DateTime.FromOADate(Math.Round(number * 86_400) / 86_400 + (_from1904 && number >= 1 ? 1462 : 0));
        return number < 1 ? TimeOnly.FromDateTime(moment) : moment;
    }

    // The formats 14-22 and 45-47 are dates and times in every workbook (ECMA-376 §18.8.30); others say so in their pattern.
    private bool IsMoment(uint style)
    {
        var format = style < _formats.Count ? _formats[(int)style] : 0;
        return format is (>= 14 and <= 22) or (>= 45 and <= 47)
            || (_patterns.TryGetValue(format, out var pattern) && StripQuoted(pattern).AsSpan().IndexOfAny(MomentLetters) >= 0);
    }

    private static string StripQuoted(string pattern) => string.Concat(pattern.Split('"').Where((_, i) => i % 2 == 0)).Split(']')[^1];
}
