namespace Arshjul.Tests.Commands;

/// <summary>An office's year 2026: a group whose calls wait for the convener, one whose calls go by themselves, a board that is only shown, and a group that has not met yet.</summary>
internal static class OfficeWheel
{
    public const string Text = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "prov", "name": "Provförvaltningen", "id": "prov-1" },
          "people": [
            { "key": "ab", "name": "A. B.", "email": "ab@prov.example" },
            { "key": "cd", "name": "C. D.", "email": "cd@prov.example" },
            { "key": "ef", "name": "E. F.", "email": "ef@prov.example" }
          ],
          "processes": [{ "key": "facklig", "name": "Facklig process" }, { "key": "politisk", "name": "Politisk process" }],
          "groups": [
            { "key": "fsg", "name": "Förvaltningens samverkansgrupp", "shortName": "FSG", "process": "facklig", "mailbox": "fsg@prov.example", "deadlines": { "itemsIn": { "days": 20 }, "callOut": { "days": 14, "time": "09:00" } } },
            { "key": "vsg", "name": "Verksamhetens samverkansgrupp", "shortName": "VSG", "process": "facklig", "callApproval": "automatic", "deadlines": { "callOut": { "days": 14, "time": "09:00" } } },
            { "key": "namnd", "name": "Nämnden", "process": "politisk", "calls": false },
            { "key": "ny", "name": "Nya gruppen", "process": "facklig" }
          ],
          "seats": [
            { "group": "fsg", "key": "ordf", "role": "convener", "title": "FC", "holders": [{ "person": "ab" }] },
            { "group": "fsg", "key": "k1", "role": "member", "party": "Kommunal", "holders": [{ "person": "cd" }] },
            { "group": "fsg", "key": "v1", "role": "member", "party": "Vision", "holders": [{ "person": "ef", "until": "2026-06-30" }] },
            { "group": "vsg", "key": "ordf", "role": "convener", "title": "VC", "holders": [{ "person": "ab" }] }
          ],
          "meetings": [
            { "key": "fsg-feb", "groups": ["fsg"], "date": "2026-02-03", "start": "09:00", "end": "11:00" },
            { "key": "fsg-mar", "groups": ["fsg"], "date": "2026-03-10", "start": "09:00", "end": "11:00", "place": { "room": "=1+1, \"Eken\"" } },
            { "key": "fsg-apr", "groups": ["fsg"], "date": "2026-04-14", "start": "09:00", "end": "11:00", "status": "preliminary" },
            { "key": "fsg-maj", "groups": ["fsg"], "date": "2026-05-12", "start": "09:00", "end": "11:00", "cancelled": { "reason": "Salen är stängd." } },
            { "key": "fsg-tema", "groups": ["fsg"], "kind": "theme", "title": "@Tema", "awaits": { "window": { "from": "2026-08-01", "to": "2026-09-30", "text": "i höst" } } },
            { "key": "fsg-okt", "groups": ["fsg"], "date": "2026-10-13", "start": "09:00", "end": "11:00" },
            { "key": "vsg-mar", "groups": ["vsg"], "date": "2026-03-17", "start": "13:00", "end": "14:00" },
            { "key": "bada-jun", "groups": ["fsg", "vsg"], "date": "2026-06-02", "start": "13:00", "end": "15:00" },
            { "key": "namnd-mar", "groups": ["namnd"], "date": "2026-03-18", "start": "09:00", "end": "16:00" }
          ],
          "points": [
            { "group": "fsg", "key": "ekonomi", "name": "Ekonomi", "section": "agenda", "order": 1, "rule": { "when": "everyMeeting" } },
            { "group": "fsg", "key": "plan", "name": "Verksamhetsplan {year}", "section": "agenda", "order": 2, "from": "2026-01-01", "until": "2026-12-31", "rule": { "when": "yearly", "from": "03-01", "to": "04-30" } },
            { "group": "fsg", "key": "semester", "name": "Semestrar", "section": "agenda", "order": 3, "from": "2026-01-01", "until": "2026-12-31", "rule": { "when": "yearly", "from": "07-01", "to": "07-31" } }
          ]
        }
        """;
}
