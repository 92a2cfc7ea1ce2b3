using System.Globalization;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Rhythms;
using Arshjul.Core.Rhythms.Reading;
using Arshjul.Core.Words;

namespace Arshjul.Core.YearEnd;

/// <summary>Proposes one group's next year: the ordinary meetings by this year's rhythm, the others after them.</summary>
/// <param name="at">The plan.</param>
/// <param name="group">The group that leads the meetings.</param>
/// <param name="year">This year.</param>
/// <param name="now">The surroundings of this year: what was laid in it.</param>
/// <param name="next">The surroundings of the next year: what is laid in it, and what is proposed for the groups this one follows.</param>
/// <param name="taken">When there are meetings next year already; what is proposed is put in.</param>
internal sealed class GroupRoller(PlanAt at, string group, int year, RhythmSurroundings now, RhythmSurroundings next, TakenTimes taken)
{
    private static readonly MeetingKind[] Before = [MeetingKind.Preparation, MeetingKind.PreMeeting];
    private static readonly MeetingKind[] OnOccasion = [MeetingKind.Theme, MeetingKind.Extra, MeetingKind.OnDemand];

    private readonly List<RolledMeeting> _rolled = [];
    private readonly MeetingDay _days = new(at.Days, YearRhythm.Meetings(at, group).Any(m => m.Laid.Year == year && m.Laid.Month == 7));
    private readonly Dictionary<DateOnly, (Meeting Fact, KnownMeeting Known)> _ordinary = YearRhythm.Meetings(at, group)
        .Where(m => m.Laid.Year == year && m.Fact.Groups[0] == group).DistinctBy(m => m.Laid).ToDictionary(m => m.Laid, m => (m.Fact, m.Known));

    /// <summary>The next year, or null when the group led no meeting this year.</summary>
    public RolledGroup? Roll()
    {
        // A second ordinary meeting of a day is one of them.
        var counted = _ordinary.Values.Select(m => m.Known.Key).ToHashSet(StringComparer.Ordinal);
        var others = at.MeetingsOf(group).Where(m => m.Groups[0] == group && LaidOn(m)?.Year == year && !counted.Contains(m.Key)).ToList();
        if (_ordinary.Count + others.Count == 0)
            return null;
        var reading = YearRhythm.Read(at, group, year, _ordinary.Keys, now);
        IReadOnlyList<DateOnly> laid = [.. YearRhythm.Meetings(at, group).Where(m => m.Laid.Year == year + 1 && m.Known.Stands && m.Fact.Groups[0] == group).Select(m => m.Known.Date!.Value).Order()];
        if (laid.Count == 0)
        {
            Roll(reading);
            foreach (var other in others.Where(m => !m.IsCancelled || !OnOccasion.Contains(m.Kind)))
                Roll(other);
        }
        return new RolledGroup
        {
            Group = group,
            Label = Label(group),
            Rhythm = RhythmWords.Of(reading, Label),
            Laid = laid,
            Meetings = [.. _rolled.OrderBy(r => r.Day).ThenBy(r => r.Kind)],
        };
    }

    private void Roll(RhythmReading reading)
    {
        if (reading.Rule is null)
        {
            foreach (var day in _ordinary.Keys.Order())
                Propose(day, NextYear.SameWeek(day), RollWords.SameWeek(NextYear.SameWeek(day)), []);
            return;
        }
        foreach (var (ruled, then) in NextYear.Pairs(reading.Rule.Dates(reading.Span.From, reading.Span.Until, now), NextYear.Dates(reading, next)))
            Roll(reading.Rule, reading.Deviations.FirstOrDefault(d => d.Ruled is not null && d.Ruled == ruled), ruled, then);
        foreach (var added in reading.Deviations.Where(d => d.Ruled is null).Select(d => d.Held!.Value))
            Propose(added, NextYear.SameWeek(added), new Sentence("roll.outside", RollWords.SameWeek(NextYear.SameWeek(added))), []);
    }

    private void Roll(Rhythm rule, RhythmDeviation? deviation, DateOnly? ruled, DateOnly? then)
    {
        var held = deviation is null ? ruled : deviation.Held;
        if (then is not { } day)
        {
            if (held is not null)
                _rolled.Add(new RolledMeeting { Kind = MeetingKind.Ordinary, Was = held, Why = new Sentence("roll.falls", RollWords.Year(year + 1)) });
            return;
        }
        var leader = rule is OffsetRhythm offset ? LeaderOf(offset, day) : null;
        var why = RollWords.ByRule(rule, day, leader, Label);
        if (ruled is null)
            Propose(null, day, new Sentence("roll.new", why), [], leader);
        else if (deviation is { Held: { } other } && _days.IsPoor(day) && NextYear.SameWeek(other) is var alike && _days.IsGood(alike))
            Propose(held, alike, new Sentence("roll.likeThisYear", why, day, _days.Remark(day), Calendar.IsoWeek.Of(alike).Number, RollWords.Year(year)), RollWords.ThisYear(year, deviation, _ordinary[other].Known), leader);
        else if (held is not null)
            Propose(held, day, why, RollWords.ThisYear(year, deviation, _ordinary[held.Value].Known), leader);
        else if (deviation!.Why is { } reason && _days.Remark(day) is null)
            Propose(null, day, new Sentence("roll.backAgain", why, ruled, reason), [], leader);
        else
            _rolled.Add(new RolledMeeting { Kind = MeetingKind.Ordinary, Ruled = day, Why = new Sentence("roll.leftOut", why, day, RollWords.Year(year), RhythmWords.Of(deviation)) });
    }

    /// <summary>A meeting of another kind: those that prepare follow the meeting they prepare, those of an occasion are not proposed again.</summary>
    private void Roll(KnownMeeting meeting)
    {
        var was = LaidOn(meeting)!.Value;
        if (OnOccasion.Contains(meeting.Kind))
        {
            _rolled.Add(new RolledMeeting { Kind = meeting.Kind, Title = meeting.Title, Was = was, Why = new Sentence("roll.occasion") });
            return;
        }
        var cancelled = RollWords.ThisYear(year, null, meeting);
        if (!Before.Contains(meeting.Kind) || _rolled.Where(r => r.Kind == MeetingKind.Ordinary && r.Was >= was).MinBy(r => r.Was) is not { } main || Ahead(main)?.Year == year)
            Propose(meeting, was, NextYear.SameWeek(was), RollWords.SameWeek(NextYear.SameWeek(was)), cancelled, null);
        else if (Ahead(main) is { } ahead)
            Propose(meeting, was, ahead, new Sentence("roll.before", main.Was!.Value.DayNumber - was.DayNumber, main.Date), cancelled, main.Date);
        else
            _rolled.Add(new RolledMeeting { Kind = meeting.Kind, Title = meeting.Title, Was = was, Why = new Sentence("roll.mainFalls") });

        // As many days before it as this year; in January it could fall in the year that is over.
        DateOnly? Ahead(RolledMeeting main) => main.Date?.AddDays(was.DayNumber - main.Was!.Value.DayNumber);
    }

    private void Propose(DateOnly? was, DateOnly ruled, Sentence why, IEnumerable<Sentence> more, DateOnly? leader = null)
    {
        var like = was is { } day ? _ordinary[day].Known : _ordinary.MinBy(m => Math.Abs(NextYear.SameWeek(m.Key).DayNumber - ruled.DayNumber)).Value.Known;
        Propose(like, was, ruled, why, more, leader);
    }

    private void Propose(KnownMeeting like, DateOnly? was, DateOnly ruled, Sentence why, IEnumerable<Sentence> more, DateOnly? leader)
    {
        var meeting = Like(like);
        var isTaken = taken.At(meeting, ruled);
        var (day, passed) = _days.Near(ruled, isTaken, d => !taken.On(meeting, d) && (leader is not { } other || (d < other) == (ruled < other)));
        var line = new RolledMeeting { Kind = like.Kind, Title = like.Title, Was = was, Ruled = ruled, Why = why };
        if (day == ruled && (isTaken || _days.IsPoor(day)))
        {
            _rolled.Add(line with { Why = RollWords.Joined(why, [new Sentence("roll.noDay", ruled)]) });
            return;
        }
        var told = more.Concat(passed.Count > 0 ? [RollWords.Moved(passed, day)] : _days.Remark(day) is { } remark ? [new Sentence("roll.mind", remark)] : []);
        taken.Add(meeting.Groups, day, meeting.Start);
        _rolled.Add(line with { Proposed = On(meeting, day), Why = RollWords.Joined(why, told) });
    }

    /// <summary>As this year's meeting was first laid: what was otherwise once need not be so again. One that was laid without a date is as it was when it got one.</summary>
    private Meeting Like(KnownMeeting known)
    {
        var fact = at.Facts.Meetings[known.Key];
        return new Meeting
        {
            Key = known.Key,
            Groups = fact.Groups,
            Kind = fact.Kind,
            Title = fact.Kind == MeetingKind.Ordinary ? null : fact.Title?.Replace(RollWords.Year(year), RollWords.Year(year + 1), StringComparison.Ordinal),
            Date = fact.Date,
            LastDate = fact.LastDate,
            Start = fact.Date is null ? known.Start : fact.Start,
            End = fact.Date is null ? known.End : fact.End,
            Place = fact.Date is null ? known.Place : fact.Place,
            Status = MeetingStatus.Preliminary,
            Deadlines = fact.Deadlines,
        };
    }

    private Meeting On(Meeting meeting, DateOnly day) => meeting with
    {
        Key = FreeKey(string.Create(CultureInfo.InvariantCulture, $"{group}-{day:yyyy-MM-dd}")),
        Date = day,
        LastDate = SameLength.LastDay(meeting.Date, meeting.LastDate, day),
    };

    private string FreeKey(string key)
    {
        var free = key;
        for (var i = 2; at.Facts.Meetings.ContainsKey(free) || _rolled.Exists(r => r.Proposed?.Key == free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{key}-{i}");
        return free;
    }

    /// <summary>The other group's day from which a day is counted.</summary>
    private DateOnly? LeaderOf(OffsetRhythm rule, DateOnly day) => next.MeetingDaysOf(rule.Of).Select(d => (DateOnly?)d).FirstOrDefault(d => rule.From(d!.Value, at.Days) == day);

    private DateOnly? LaidOn(KnownMeeting meeting) => at.Facts.Meetings[meeting.Key].Date ?? meeting.Date;

    private string Label(string key) => at.FindGroup(key)?.Label ?? key;
}
