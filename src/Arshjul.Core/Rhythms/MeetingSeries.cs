using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Rhythms;

/// <summary>A rhythm by which meetings are laid when it is imported; the meetings then live their own lives under the keys <c>{series}-{date}</c> (sv: mötesserie).</summary>
public sealed record MeetingSeries
{
    /// <summary>The user's own short name.</summary>
    public required string Key { get; init; }

    /// <summary>Keys of the groups that meet.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The rhythm.</summary>
    public required Rhythm Rhythm { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Days on which no meeting is laid although the rhythm says so.</summary>
    public IReadOnlyList<DateOnly> Except { get; init; } = [];

    /// <summary>ISO weeks of any year in which no meeting is laid although the rhythm says so.</summary>
    public IReadOnlyList<int> ExceptWeeks { get; init; } = [];

    /// <summary>Days on which a meeting is laid although the rhythm does not say so.</summary>
    public IReadOnlyList<DateOnly> Added { get; init; } = [];

    /// <summary>What is otherwise on single dates.</summary>
    public IReadOnlyList<SeriesDate> Changed { get; init; } = [];

    /// <summary>What sort of meeting it is.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Local start.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local end.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it is held.</summary>
    public Place? Place { get; init; }

    /// <summary>How sure the dates are.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>Its dates in order, before single ones are moved; those that tell its meetings apart.</summary>
    public IReadOnlyList<DateOnly> Dates(RhythmSurroundings around) =>
    [
        .. Rhythm.Dates(From, Until, around).Where(d => !ExceptWeeks.Contains(IsoWeek.Of(d).Number)).Concat(Added).Where(d => !Except.Contains(d)).Distinct().Order(),
    ];

    /// <summary>The meetings it lays.</summary>
    public IEnumerable<Meeting> Lay(RhythmSurroundings around) => Dates(around).Select(date => On(date, Changed.FirstOrDefault(c => c.Date == date)));

    /// <summary>The key of the meeting of one of its dates.</summary>
    public string KeyOn(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Key}-{date:yyyy-MM-dd}");

    private Meeting On(DateOnly date, SeriesDate? changed) => new()
    {
        Key = KeyOn(date),
        Groups = Groups,
        Kind = changed?.Kind ?? Kind,
        Title = changed?.Title,
        Date = changed?.MovedTo ?? date,
        LastDate = changed?.LastDate,
        Start = changed?.Start ?? Start,
        End = changed?.End ?? End,
        Place = changed?.Place ?? Place,
        Status = changed?.Status ?? Status,
    };
}
