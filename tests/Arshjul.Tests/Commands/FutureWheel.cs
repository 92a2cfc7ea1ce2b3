namespace Arshjul.Tests.Commands;

/// <summary>A wheel whose meetings will not be over while anybody runs these tests: Tuesdays in 2190.</summary>
internal static class FutureWheel
{
    public const string Text = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "prov", "name": "Provförvaltningen", "id": "prov-1" },
          "people": [
            { "key": "ab", "name": "A. B.", "email": "ab@prov.example" },
            { "key": "cd", "name": "C. D.", "email": "cd@prov.example" }
          ],
          "processes": [{ "key": "facklig", "name": "Facklig process" }],
          "groups": [
            { "key": "fsg", "name": "Förvaltningens samverkansgrupp", "shortName": "FSG", "process": "facklig", "deadlines": { "callOut": { "days": 14 } } }
          ],
          "seats": [
            { "group": "fsg", "key": "ordf", "role": "convener", "title": "FC", "holders": [{ "person": "ab" }] },
            { "group": "fsg", "key": "k1", "role": "member", "party": "Kommunal", "holders": [{ "person": "cd" }] }
          ],
          "meetings": [
            { "key": "m1", "groups": ["fsg"], "date": "2190-03-02", "start": "09:00", "end": "11:00", "place": { "room": "=Sal, \"A\"" } },
            { "key": "m2", "groups": ["fsg"], "date": "2190-06-01", "start": "09:00", "end": "11:00" },
            { "key": "m3", "groups": ["fsg"], "kind": "theme", "title": "Tema", "awaits": { "window": { "from": "2190-08-01", "to": "2190-09-30", "text": "i höst" } } }
          ],
          "points": [
            { "group": "fsg", "key": "ekonomi", "name": "Ekonomi", "section": "agenda", "order": 1, "rule": { "when": "everyMeeting" } }
          ]
        }
        """;
}
