namespace Arshjul.Tests.Web;

/// <summary>A group with somebody in every role, a group below it, and another with people of its own.</summary>
internal static class RolesWheel
{
    public const string Text = """
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "prov", "name": "Provförvaltningen", "id": "prov-1" },
          "people": [
            { "key": "kk", "name": "K. K.", "email": "kk@prov.example" }, { "key": "se", "name": "S. E.", "email": "se@prov.example" }, { "key": "or", "name": "O. R.", "email": "or@prov.example" },
            { "key": "le", "name": "L. E.", "email": "le@prov.example" }, { "key": "er", "name": "E. R.", "email": "er@prov.example" }, { "key": "aj", "name": "A. J.", "email": "aj@prov.example" },
            { "key": "fk", "name": "F. K.", "email": "fk@prov.example" }, { "key": "an", "name": "A. N.", "email": "an@prov.example" }, { "key": "av", "name": "A. V.", "email": "av@prov.example" },
            { "key": "ad", "name": "A. D.", "email": "ad@prov.example" }, { "key": "ekonomi", "name": "E. I.", "email": "ei@prov.example" }
          ],
          "processes": [{ "key": "facklig", "name": "Facklig process" }],
          "groups": [
            { "key": "fsg", "name": "Förvaltningens samverkansgrupp", "shortName": "FSG", "process": "facklig", "deadlines": { "callOut": { "days": 14 } } },
            { "key": "vsg", "name": "Verksamhetens samverkansgrupp", "shortName": "VSG", "process": "facklig", "parent": "fsg" },
            { "key": "annan", "name": "En annan grupp", "process": "facklig" }
          ],
          "seats": [
            { "group": "fsg", "key": "kk", "role": "convener", "holders": [{ "person": "kk" }] },
            { "group": "fsg", "key": "se", "role": "secretary", "holders": [{ "person": "se" }] },
            { "group": "fsg", "key": "or", "role": "chair", "holders": [{ "person": "or" }] },
            { "group": "fsg", "key": "le", "role": "member", "party": "Kommunal", "holders": [{ "person": "le" }] },
            { "group": "fsg", "key": "er", "role": "substitute", "party": "Kommunal", "holders": [{ "person": "er" }] },
            { "group": "fsg", "key": "aj", "role": "coOpted", "holders": [{ "person": "aj" }] },
            { "group": "fsg", "key": "fk", "role": "reader", "holders": [{ "person": "fk" }] },
            { "group": "fsg", "key": "av", "role": "convener", "holders": [{ "person": "av" }] },
            { "group": "annan", "key": "an", "role": "convener", "party": "Vision", "holders": [{ "person": "an" }] },
            { "group": "fsg", "key": "ekonomi", "role": "reader", "holders": [{ "person": "ekonomi" }] },
            { "group": "vsg", "key": "ekonomi", "role": "reader", "holders": [{ "person": "ekonomi" }] },
            { "group": "annan", "key": "ekonomi", "role": "reader", "holders": [{ "person": "ekonomi", "until": "2025-12-31" }] }
          ],
          "meetings": [
            { "key": "fsg-mar", "groups": ["fsg"], "date": "2026-03-10", "start": "09:00", "end": "11:00" },
            { "key": "vsg-mar", "groups": ["vsg"], "date": "2026-03-17", "start": "13:00", "end": "14:00" },
            { "key": "annan-mar", "groups": ["annan"], "date": "2026-03-24", "start": "13:00", "end": "14:00" }
          ],
          "points": [
            { "group": "fsg", "key": "ekonomi", "name": "Ekonomi", "section": "agenda", "order": 1, "rule": { "when": "everyMeeting" } },
            { "group": "vsg", "key": "ekonomi", "name": "Ekonomi", "section": "agenda", "order": 1, "rule": { "when": "everyMeeting" } },
            { "group": "annan", "key": "ekonomi", "name": "Ekonomi", "section": "agenda", "order": 1, "rule": { "when": "everyMeeting" } }
          ],
          "followUps": [
            { "group": "fsg", "key": "ekonomi", "text": "Prova belysningen", "due": { "from": "2026-03-10" }, "known": "2026-01-15" },
            { "group": "vsg", "key": "ekonomi", "text": "Prova belysningen", "due": { "from": "2026-03-17" }, "known": "2026-01-15" },
            { "group": "annan", "key": "ekonomi", "text": "Prova belysningen", "due": { "from": "2026-03-24" }, "known": "2026-01-15" }
          ],
          "questions": [
            { "group": "fsg", "key": "ekonomi", "text": "Får vi fler stolar?", "known": "2026-01-15" },
            { "group": "vsg", "key": "ekonomi", "text": "Får vi fler stolar?", "known": "2026-01-15" },
            { "group": "annan", "key": "ekonomi", "text": "Får vi fler stolar?", "known": "2026-01-15" }
          ]
        }
        """;
}
