using System.Text;
using Arshjul.Core.Calls;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Wheel files in a test's own words.</summary>
internal static class Wheel
{
    public static readonly DateOnly Today = new(2026, 5, 4);

    /// <summary>A file with an organisation, a group of two sections, a person, an event and whatever a test adds.</summary>
    public const string Small = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "sof", "name": "Socialförvaltningen" },
          "people": [{ "key": "aa", "name": "A A", "email": "aa@example.org" }],
          "processes": [{ "key": "facklig", "name": "Facklig" }],
          "groups": [{ "key": "fsg", "name": "Förvaltningens samverkansgrupp", "process": "facklig",
            "forms": [{ "sections": [{ "key": "info", "title": "Information" }, { "key": "dialog", "title": "Dialog" }] }] }],
          "seats": [{ "group": "fsg", "key": "ordf", "role": "chair", "holders": [{ "person": "aa" }] }],
          "events": [{ "key": "enkat", "name": "Medarbetarenkäten", "occurrences": [{ "label": "2026", "year": 2026 }] }],
          "meetings": [
            { "key": "m1", "groups": ["fsg"], "date": "2026-03-10", "start": "13:00", "end": "15:00" },
            { "key": "m2", "groups": ["fsg"], "date": "2026-05-12", "start": "13:00", "end": "15:00" }
          ],
          "points": [{ "group": "fsg", "key": "ekonomi", "name": "Ekonomi", "section": "info", "rule": { "when": "everyMeeting" } }]
        }
        """;

    public static YearPlan SmallPlan => Lay(YearPlan.Empty, Small).After;

    public static WheelSource Source(string text, string name = "a.wheel.json") => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Lays files over a plan; a file without a format gets it on its first line.</summary>
    public static ImportResult Lay(YearPlan plan, params string[] texts) =>
        WheelImport.Prepare(plan, [.. texts.Select((t, i) => Source(WithFormat(t), $"{(char)('a' + i)}.wheel.json"))], Today, () => "0f0f");

    /// <summary>The faults of files laid over a plan, in a language.</summary>
    public static string[] Faults(YearPlan plan, string language, params string[] texts)
    {
        var caught = Assert.Throws<InputException>(() => Lay(plan, texts));
        return [.. caught.Faults.Select(Phrasebook.In(language).Say)];
    }

    /// <summary>The faults in Swedish of files laid over the small plan.</summary>
    public static string[] Faults(params string[] texts) => Faults(SmallPlan, "sv", texts);

    public static string Written(YearPlan plan) => Encoding.UTF8.GetString(WheelWriter.Write(plan, withPeople: true));

    /// <summary>The plan after a call to a meeting was sent.</summary>
    public static YearPlan Called(YearPlan plan, string meeting) => plan with
    {
        SentCalls = [new SentCall { Meeting = meeting, Version = 1, Kind = CallKind.First, Sequence = 0, MadeAt = new DateTime(2026, 4, 20, 7, 0, 0, DateTimeKind.Utc), Hash = "00" }],
    };

    private static string WithFormat(string text) =>
        text.Contains("\"format\"", StringComparison.Ordinal) || !text.StartsWith('{') ? text : "{ \"format\": \"arshjul-wheel/1\"," + text.TrimStart()[1..];
}
