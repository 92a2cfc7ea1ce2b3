using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Dispatch;

/// <summary>Says which papers the mails about a meeting bring. They are no part of the call's content: one more makes no changed call.</summary>
public static class CallPapers
{
    /// <summary>The papers that are there now, in the order of the agenda, the whole meeting's first.</summary>
    public static IReadOnlyList<CallPaper> Of(PlanAt at, KnownMeeting meeting)
    {
        var papers = at.Plan.Papers.Where(p => p.Meeting == meeting.Key).ToList();
        if (papers.Count == 0)
            return [];
        var items = at.AgendaOf(meeting).Items.Select((i, place) => (i.Id, Place: place, Heading: i.Number.Length > 0 ? $"{i.Number}. {i.Title}" : i.Title)).ToDictionary(i => i.Id, StringComparer.Ordinal);
        return
        [
            .. from paper in papers
               let item = paper.Item is not null && items.TryGetValue(paper.Item, out var found) ? found : (Id: "", Place: -1, Heading: null)
               orderby item.Place
               select new CallPaper(paper.FileName, paper.Size, item.Heading, paper.Hash),
        ];
    }
}
