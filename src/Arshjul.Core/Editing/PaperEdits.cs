using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Editing;

/// <summary>The papers of a meeting: added and taken away, and which of the expected ones are missing (sv: handlingar).</summary>
public static class PaperEdits
{
    private const int MostOfAMeeting = 100;
    private const int LongestName = 120;

    /// <summary>The plan with files added to a meeting. Fault fields: <c>files</c> and <c>item</c>.</summary>
    /// <param name="at">The plan now.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="files">The files; all of them are taken, or none.</param>
    /// <param name="place">Where they belong, as <see cref="PaperPlace.Value"/>; null or empty for the whole meeting.</param>
    /// <param name="by">Key of who adds them.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <exception cref="Words.InputException">The meeting is over or off, there is no such place, or a file is none that may be.</exception>
    public static YearPlan Add(PlanAt at, KnownMeeting meeting, IReadOnlyList<PaperForm> files, string? place, string by, DateTime nowUtc)
    {
        OpenMeetings.Demand(at, meeting);
        var typed = new TypedInput();
        var chosen = string.IsNullOrEmpty(place) ? null : PlacesOf(at, meeting).FirstOrDefault(p => p.Value == place);
        if (chosen is null && !string.IsNullOrEmpty(place))
            typed.Wrong("item", "edit.paper.item");
        var (there, added) = (Of(at, meeting.Key), new List<MeetingPaper>());
        if (files.Count == 0)
            typed.Wrong("files", "edit.paper.none");
        if (there.Count + files.Count > MostOfAMeeting)
            typed.Wrong("files", "edit.paper.many", MostOfAMeeting);
        foreach (var file in files)
            if (Read(typed, file) is { } name)
                added.Add(new MeetingPaper
                {
                    Meeting = meeting.Key,
                    Key = ReadableKey.Of(name, "handling", there.Concat(added).Select(p => p.Key)),
                    Item = chosen?.Item,
                    Expected = chosen?.Expected,
                    FileName = name,
                    Size = file.Bytes.Length,
                    Hash = file.Hash,
                    By = by,
                    At = nowUtc,
                });
        typed.ThrowIfAny();
        return at.Plan with { Papers = [.. at.Plan.Papers, .. added] };
    }

    /// <summary>The plan without a paper.</summary>
    /// <exception cref="Words.InputException">There is no such paper, or the meeting is over.</exception>
    public static YearPlan Remove(PlanAt at, KnownMeeting meeting, string key)
    {
        OpenMeetings.DemandNotHeld(at, meeting);
        var paper = at.Plan.Papers.FirstOrDefault(p => p.Meeting == meeting.Key && p.Key == key) ?? throw EditedPlan.Refusal("edit.paper.gone");
        return at.Plan with { Papers = at.Plan.Papers.Without(paper) };
    }

    /// <summary>A meeting's papers in the order in which they came.</summary>
    public static IReadOnlyList<MeetingPaper> Of(PlanAt at, string meeting) => [.. at.Plan.Papers.Where(p => p.Meeting == meeting)];

    /// <summary>Where papers can belong at a meeting: each item, and each paper that it expects.</summary>
    public static IReadOnlyList<PaperPlace> PlacesOf(PlanAt at, KnownMeeting meeting) =>
    [
        .. from item in ItemsOf(at, meeting)
           from expected in item.Documents.Prepend(null)
           select new PaperPlace(item.Id, $"{item.Number} {item.Title}".Trim(), expected),
    ];

    /// <summary>The papers that items expect and that nobody has added.</summary>
    public static IReadOnlyList<PaperPlace> MissingOf(PlanAt at, KnownMeeting meeting)
    {
        var added = Of(at, meeting.Key).Select(p => (p.Item, p.Expected)).ToHashSet();
        return [.. PlacesOf(at, meeting).Where(p => p.Expected is not null && !added.Contains((p.Item, p.Expected)))];
    }

    private static IEnumerable<AgendaItem> ItemsOf(PlanAt at, KnownMeeting meeting) => meeting.IsCancelled ? [] : at.AgendaOf(meeting).Sections.SelectMany(s => s.Items);

    private static string? Read(TypedInput typed, PaperForm file)
    {
        // Some browsers send the folders too.
        if (typed.Text("files", file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..], LongestName) is not { } name)
            return null;
        if (PaperFormat.Of(name) is not { } format)
            typed.Wrong("files", "edit.paper.format", name);
        else if (file.Bytes.Length is 0)
            typed.Wrong("files", "edit.paper.empty", name);
        else if (file.Bytes.Length > PaperFormat.LargestSize)
            typed.Wrong("files", "edit.paper.large", name, PaperFormat.LargestSize / 1_000_000);
        else if (!format.Fits(file.Bytes.Span))
            typed.Wrong("files", "edit.paper.other", name, format.Ending);
        else
            return name;
        return null;
    }
}
