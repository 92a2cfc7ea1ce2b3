using System.Text.Json.Nodes;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>A plan with two of every kind of thing, one of them needed by nothing, so that a test can go through the kinds.</summary>
internal static class Whole
{
    private const string Text = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "sof", "name": "Socialförvaltningen", "id": "0f0f" },
          "closures": [
            { "key": "jul", "name": "Jul", "kind": "free", "from": "2026-12-24", "to": "2027-01-06" },
            { "key": "sport", "name": "Sportlov", "kind": "schoolHoliday", "from": "2026-02-16", "to": "2026-02-20" }
          ],
          "people": [{ "key": "aa", "name": "A A", "email": "aa@example.org" }, { "key": "bb", "name": "B B", "email": "bb@example.org" }],
          "mailingLists": [{ "key": "alla", "name": "Alla", "allEmployees": true }, { "key": "chefer", "name": "Chefer", "addresses": [{ "email": "chefer@example.org" }] }],
          "processes": [{ "key": "facklig", "name": "Facklig", "order": 1 }, { "key": "politisk", "name": "Politisk", "order": 2 }],
          "groups": [
            { "key": "aln", "name": "Arbetsplatsens grupp", "shortName": "APG", "process": "facklig" },
            { "key": "fsg", "name": "Förvaltningens samverkansgrupp", "process": "facklig", "copyTo": ["chefer"],
              "forms": [{ "sections": [{ "key": "info", "title": "Information" }, { "key": "dialog", "title": "Dialog" }] }] }
          ],
          "seats": [
            { "group": "fsg", "key": "led", "role": "member", "party": "Facket" },
            { "group": "fsg", "key": "ordf", "role": "chair", "title": "Chef", "holders": [{ "person": "aa" }] }
          ],
          "events": [
            { "key": "enkat", "name": "Medarbetarenkäten", "occurrences": [{ "label": "2026", "year": 2026 }] },
            { "key": "losen", "name": "Löneöversynen", "occurrences": [{ "label": "2026", "year": 2026, "expected": { "from": "2026-04-01" } }] }
          ],
          "meetings": [
            { "key": "m1", "groups": ["fsg"], "date": "2026-03-10", "start": "13:00", "end": "15:00", "title": "Vår" },
            { "key": "m2", "groups": ["fsg"], "date": "2026-05-12", "start": "13:00", "end": "15:00", "place": { "room": "Eken" } },
            { "key": "m3", "groups": ["aln"], "awaits": { "event": "losen" } }
          ],
          "series": [
            { "key": "avst", "groups": ["fsg"], "rhythm": { "every": "weeks", "weekday": "monday", "weeks": 4 }, "from": "2026-09-07", "until": "2026-09-30", "start": "09:00", "end": "10:00", "kind": "checkIn" },
            { "key": "rast", "groups": ["aln"], "rhythm": { "every": "month", "weekday": "friday", "nth": -1 }, "from": "2026-10-01", "until": "2026-10-31", "status": "preliminary" }
          ],
          "points": [
            { "group": "fsg", "key": "ekonomi", "name": "Ekonomi", "section": "info", "order": 2, "rule": { "when": "everyMeeting" } },
            { "group": "fsg", "key": "enkat", "name": "Enkät {year}", "section": "dialog", "rule": { "when": "afterEvent", "event": "enkat" }, "emptyText": "Inget." }
          ],
          "requests": [
            { "group": "fsg", "key": "r1", "point": "ekonomi", "known": "2026-02-01", "askedBy": "Facket" },
            { "group": "fsg", "key": "r2", "point": "ekonomi", "known": "2026-02-02", "until": "2026-12-31" }
          ],
          "placements": [
            { "group": "fsg", "key": "p1", "action": "defer", "item": "budget", "meeting": "m1", "known": "2026-02-03", "reason": "Tiden räckte inte" },
            { "group": "fsg", "key": "p2", "action": "skip", "point": "ekonomi", "meeting": "m2", "known": "2026-02-04", "reason": "Inget nytt" }
          ],
          "items": [
            { "group": "fsg", "key": "budget", "meeting": "m1", "title": "Budget", "owners": ["EC"], "text": "Se bilaga." },
            { "group": "fsg", "key": "flytt", "meeting": "m2", "title": "Flytten", "refersTo": "budget", "text": "Kort." }
          ],
          "followUps": [
            { "group": "fsg", "key": "f1", "text": "Risker", "known": "2026-01-10", "origin": "m1", "convener": "HR" },
            { "group": "fsg", "key": "f2", "text": "Lokaler", "known": "2026-01-11", "due": { "from": "2026-05-01" }, "outcome": "Klart" }
          ],
          "questions": [
            { "group": "fsg", "key": "q1", "text": "När?", "known": "2026-01-12", "askedBy": "Facket" },
            { "group": "fsg", "key": "q2", "text": "Var?", "known": "2026-01-13", "askedBy": "Facket" }
          ]
        }
        """;

    public static YearPlan Plan { get; } = Wheel.Lay(YearPlan.Empty, Text).After;

    /// <summary>Each list with the identity of a thing in it that nothing else needs, and how the rest of that thing's kind goes by name in Swedish and English.</summary>
    public static IReadOnlyList<(string List, string Identity, string Swedish, string English)> Loose { get; } =
    [
        ("closures", "sport", "lovet eller de stängda dagarna", "the closure"),
        ("people", "bb", "personen", "the person"),
        ("mailingLists", "alla", "sändlistan", "the mailing list"),
        ("processes", "politisk", "processen", "the process"),
        ("seats", "fsg/led", "mandatet", "the seat"),
        ("meetings", "m3", "mötet", "the meeting"),
        ("series", "rast", "mötesserien", "the series"),
        ("points", "fsg/enkat", "punkten", "the point"),
        ("requests", "fsg/r1", "begäran", "the request"),
        ("placements", "fsg/p2", "placeringen", "the placement"),
        ("items", "fsg/flytt", "ärendet", "the item"),
        ("followUps", "fsg/f1", "uppföljningen", "the follow-up"),
        ("questions", "fsg/q1", "frågan", "the question"),
    ];

    /// <summary>The plan as its file.</summary>
    public static JsonObject Tree(YearPlan plan) => JsonNode.Parse(Wheel.Written(plan))!.AsObject();

    /// <summary>An element of a list of a file, by its group and key.</summary>
    public static JsonObject? Find(JsonObject tree, string list, string identity) =>
        tree[list]?.AsArray().Select(e => e!.AsObject()).FirstOrDefault(e => IdentityOf(e) == identity);

    public static string IdentityOf(JsonObject element) => element["group"] is { } group ? $"{group}/{element["key"]}" : $"{element["key"]}";

    /// <summary>A file that names one thing and says something of it.</summary>
    public static string Saying(string list, string identity, string name, string json)
    {
        var parts = identity.Split('/');
        var element = new JsonObject { ["key"] = parts[^1], [name] = JsonNode.Parse(json) };
        if (parts.Length > 1)
            element["group"] = parts[0];
        return new JsonObject { [list] = new JsonArray(element) }.ToJsonString();
    }
}
