using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Delivery.Tests.Calendars;

/// <summary>Runs other people's calendar programs on our bytes.</summary>
internal static class OtherParser
{
    private static readonly string Script = Repository.File("tests", "Arshjul.Delivery.Tests", "Calendars", "read_calendar.py");
    private static readonly string RubyScript = Repository.File("tests", "Arshjul.Delivery.Tests", "Calendars", "read_calendar.rb");

    /// <summary>What a parser reads: Python's <c>icalendar</c> or <c>vobject</c>, C's <c>libical</c>, that of <c>ruby</c>.</summary>
    public static JsonElement Read(string parser, byte[] calendar)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("calendar.ics", calendar);
        return Json(parser switch
        {
            "ruby" => Run(Peers.Require("ruby-icalendar"), null, RubyScript, file),
            "libical" => Run(Peers.Require("libical3"), null, Script, parser, file),
            _ => Run(Peers.Require("python3-" + parser), null, Script, parser, file),
        });
    }

    /// <summary>The clock changes by the calendar's VTIMEZONE and by the tz database.</summary>
    public static JsonElement Transitions(byte[] calendar, int from, int to)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("calendar.ics", calendar);
        return Json(Run(Peers.Require("python3-icalendar"), null, Script, "transitions", path, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Runs a program and gives what it printed; fails with what it complained about.</summary>
    public static string Run(string program, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{Path.GetFileName(program)} {string.Join(' ', arguments)}: {complaint.Result}{output}");
        return output;
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
