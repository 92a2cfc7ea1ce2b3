using System.Globalization;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Words;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>A wheel with four groups and little in it, to which a test adds one wish or two: FSG and VSG share the convener M. H., FLG and the board share nobody.</summary>
internal static class SmallWish
{
    /// <summary>The plan with wishes and more of a wheel file: <c>"meetings": [...]</c>.</summary>
    public static YearPlan Plan(string wishes, string more = "") => Proposing.Wheel(
        $$"""
        {
          "format": "arshjul-wheel/1",
          "organisation": { "key": "o", "name": "Prov", "id": "o", "weights": { "evenSpread": 0 } },
          "people": [{ "key": "mh", "name": "M. H." }, { "key": "lk", "name": "L. K." }, { "key": "tb", "name": "T. B." }],
          "processes": [{ "key": "p", "name": "Samverkan" }],
          "groups": [
            { "key": "fsg", "name": "Förvaltningens samverkansgrupp", "shortName": "FSG", "process": "p", "deadlines": { "callOut": { "days": 7 }, "itemsIn": { "workingDays": 15 }, "documentsIn": { "workingDays": 10 } } },
            { "key": "vsg", "name": "Verksamhetens samverkansgrupp", "shortName": "VSG", "process": "p", "deadlines": { "callOut": { "days": 7 } } },
            { "key": "flg", "name": "Förvaltningens ledningsgrupp", "shortName": "FLG", "process": "p" },
            { "key": "namnd", "name": "Nämnden", "process": "p", "calls": false, "deadlines": { "callOut": { "days": 7 } } }
          ],
          "seats": [
            { "group": "fsg", "key": "s", "role": "convener", "title": "sammankallande", "holders": [{ "person": "mh" }] },
            { "group": "fsg", "key": "c", "role": "chair", "title": "FC", "holders": [{ "person": "lk" }] },
            { "group": "vsg", "key": "s", "role": "convener", "title": "sammankallande", "holders": [{ "person": "mh" }] },
            { "group": "flg", "key": "c", "role": "chair", "title": "FC", "holders": [{ "person": "tb" }] }
          ],
          "wishes": [{{wishes}}]{{(more.Length == 0 ? "" : ", " + more)}}
        }
        """);

    /// <summary>What is proposed, a line for each meeting, note and contradiction.</summary>
    public static string Told(PlanProposal proposal, string language = "sv")
    {
        var words = Phrasebook.In(language);
        var lines = proposal.Meetings.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Groups[0]} {m.Date:MM-dd}{(m.Start is { } start ? $" {start:HH\\.mm}" : "")}: {string.Join("; ", m.Reasons.Select(words.Say))}"))
            .Concat(proposal.Notes.Concat(proposal.Broken).Select(n => words.Say(n)))
            .Concat(proposal.Conflicts.SelectMany(c => c.Wishes).Select(w => $"{words.Say(w.Told)}: {words.Say(w.GivenUp)}"));
        return string.Join('\n', lines);
    }
}
