using Arshjul.Core.Wheels;
using Arshjul.Core.Words;
using Arshjul.Delivery.Writing;

namespace Arshjul.Pages.Wheels;

/// <summary>The wheel as a spreadsheet: the meetings, and the days that are none.</summary>
internal static class WheelWorkbook
{
    /// <summary>Its bytes, with all that the table beside the wheel says.</summary>
    public static byte[] Of(YearWheel wheel, Phrasebook words)
    {
        var table = WheelTable.Of(wheel, words);
        string[] meetingHeads = ["web.wheel.date", "web.meetings.when", "web.meetings.week", "web.meetings.hours", "web.meetings.group", "web.wheel.kind", "web.wheel.titleColumn", "web.meetings.state", "web.wheel.points", "web.meeting.timeline"];
        string[] dayHeads = ["web.meetings.when", "web.wheel.days.what", "web.wheel.days.name"];
        return WorkbookFile.Write(
            new SheetTable(words.Say("web.wheel.title", wheel.Heading), [.. meetingHeads.Select(h => words.Say(h))], [.. wheel.Marks.Zip(table.Rows, Row)]),
            new SheetTable(words.Say("web.wheel.days.caption"), [.. dayHeads.Select(h => words.Say(h))], [.. table.Days.Select(d => (IReadOnlyList<object?>)[d.Date, d.What, d.Name])]));
    }

    private static IReadOnlyList<object?> Row(WheelMark mark, WheelRow row) =>
        [mark.State == MarkState.Undated ? null : mark.From, row.Date, row.Week, row.Hours, row.Group, row.Kind, row.Title, row.Status, string.Join("; ", row.Points), string.Join("; ", row.Deadlines)];
}
