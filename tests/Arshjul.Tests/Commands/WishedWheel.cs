namespace Arshjul.Tests.Commands;

/// <summary>A spring to be laid: the board's days are decided, the cooperation group comes before each of them, its preparation and the lower group before that.</summary>
internal static class WishedWheel
{
    public const string Text = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "prov", "name": "Provförvaltningen", "id": "prov-1" },
          "closures": [{ "key": "pask", "name": "påsklov", "kind": "schoolHoliday", "from": "2027-03-30", "to": "2027-04-02" }],
          "people": [{ "key": "ab", "name": "A. B." }, { "key": "cd", "name": "C. D." }, { "key": "ef", "name": "E. F." }],
          "processes": [{ "key": "facklig", "name": "Facklig process" }],
          "groups": [
            { "key": "fsg", "name": "Förvaltningens samverkansgrupp", "shortName": "FSG", "process": "facklig", "deadlines": { "callOut": { "days": 14 } } },
            { "key": "vsg", "name": "Verksamhetens samverkansgrupp", "shortName": "VSG", "process": "facklig" },
            { "key": "flg", "name": "Förvaltningens ledningsgrupp", "shortName": "FLG", "process": "facklig" },
            { "key": "namnd", "name": "Nämnden", "process": "facklig", "calls": false, "deadlines": { "callOut": { "days": 7 } } }
          ],
          "seats": [
            { "group": "fsg", "key": "ordf", "role": "convener", "title": "FC", "holders": [{ "person": "ab" }] },
            { "group": "fsg", "key": "k1", "role": "member", "party": "Kommunal", "holders": [{ "person": "cd" }] },
            { "group": "vsg", "key": "ordf", "role": "convener", "title": "VC", "holders": [{ "person": "ef" }] },
            { "group": "vsg", "key": "k1", "role": "member", "party": "Kommunal", "holders": [{ "person": "cd" }] },
            { "group": "flg", "key": "ordf", "role": "convener", "title": "FC", "holders": [{ "person": "ab" }] }
          ],
          "meetings": [
            { "key": "namnd-mar", "groups": ["namnd"], "date": "2027-03-25", "start": "09:00", "end": "16:00" },
            { "key": "namnd-apr", "groups": ["namnd"], "date": "2027-04-22", "start": "09:00", "end": "16:00" },
            { "key": "namnd-maj", "groups": ["namnd"], "date": "2027-05-20", "start": "09:00", "end": "16:00" },
            { "key": "fsg-mar", "groups": ["fsg"], "date": "2027-03-16", "start": "13:00", "end": "15:00", "place": { "room": "Linden" } }
          ],
          "points": [{ "group": "fsg", "key": "osa", "name": "OSA-mål", "section": "agenda", "rule": { "when": "yearly", "from": "02-01", "to": "02-28" } }],
          "wishes": [
            {
              "group": "fsg", "key": "2027", "year": 2027, "forEach": "namnd", "from": "02-15", "weekdays": ["wednesday", "tuesday"], "place": { "room": "Eken" },
              "times": [{ "start": "13:00", "end": "15:00" }], "before": [{ "group": "namnd", "day": "callOut", "atLeast": 1, "atMost": 5 }],
              "windows": [{ "label": "Tertial 1", "from": "05-11", "to": "06-11" }]
            },
            { "group": "fsg", "key": "beredning", "kind": "preparation", "forEach": "fsg", "from": "02-15", "times": [{ "start": "09:00", "end": "10:00" }], "before": [{ "group": "fsg", "atLeast": 2, "atMost": 4 }] },
            {
              "group": "vsg", "key": "2027", "year": 2027, "forEach": "fsg", "from": "02-15", "weekdays": ["thursday", "wednesday"],
              "times": [{ "start": "13:00", "end": "15:00" }], "before": [{ "group": "fsg", "atLeast": 2, "atMost": 6 }]
            },
            { "group": "flg", "key": "2027", "year": 2027, "count": 3, "from": "02-15", "until": "04-15", "weekdays": ["monday"], "times": [{ "start": "08:30", "end": "11:00" }], "daysBetween": 14 }
          ]
        }
        """;

    /// <summary>The board's days leave no room for eight weeks between the group's meetings.</summary>
    public const string Contradiction = """{ "format": "arshjul-wheel/1", "wishes": [{ "group": "fsg", "key": "2027", "daysBetween": 56 }] }""";
}
