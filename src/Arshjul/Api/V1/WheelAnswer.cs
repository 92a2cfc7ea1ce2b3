using Arshjul.Core.Access;
using Arshjul.Core.Wheels;
using Arshjul.Web;

namespace Arshjul.Api.V1;

/// <summary>A year's wheel.</summary>
/// <param name="Year">The year.</param>
/// <param name="Rings">The groups, outermost first.</param>
/// <param name="Meetings">The meetings in order of time, undated ones last.</param>
/// <param name="Ground">Red days, school holidays and the like.</param>
internal sealed record WheelAnswer(int Year, IReadOnlyList<WheelAnswer.RingAnswer> Rings, IReadOnlyList<WheelAnswer.MarkAnswer> Meetings, IReadOnlyList<WheelAnswer.GroundAnswer> Ground)
{
    /// <summary>A year as whoever asks may see it: the points of those groups alone whose agendas they may read.</summary>
    public static WheelAnswer Of(PageContext page, int year)
    {
        var filter = new WheelFilter { Groups = page.Visitor.Key!.Groups, PointsOf = page.Visitor.Rights!.GroupsWith(Right.ReadGroup) };
        var wheel = YearWheel.Of(page.At, WheelSpan.OfYear(year), filter, page.Words);
        return new WheelAnswer(
            year,
            [.. wheel.Rings.Select(r => new RingAnswer(r.Group, r.Label, r.ProcessName))],
            [.. wheel.Marks.Select(m => new MarkAnswer(MeetingAnswer.Of(page.At, page.At.FindMeeting(m.Key)!), [.. m.Points.Select(p => new PointAnswer(p.Group, p.Key, p.Title, p.IsLate))]))],
            [.. wheel.Ground.Select(g => new GroundAnswer(g.Kind, g.From, g.To, g.Name))]);
    }

    /// <summary>A group's way around the year.</summary>
    internal sealed record RingAnswer(string Group, string Label, string Process);

    /// <summary>A meeting and the standing points that land at it.</summary>
    internal sealed record MarkAnswer(MeetingAnswer Meeting, IReadOnlyList<PointAnswer> Points);

    /// <summary>A standing point.</summary>
    internal sealed record PointAnswer(string Group, string Key, string Title, bool Late);

    /// <summary>Days that lie as ground.</summary>
    internal sealed record GroundAnswer(GroundKind Kind, DateOnly From, DateOnly To, string Name);
}
