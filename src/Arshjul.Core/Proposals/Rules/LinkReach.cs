using Arshjul.Core.Proposals.Search;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>Which days of two lanes lie at the distance that a link wants, counted in working days.</summary>
internal sealed class LinkReach
{
    private readonly Func<int, bool> _wanted;
    private readonly bool[] _holds;
    private readonly int _width;
    private readonly (int First, int Last)[] _ofOwn;
    private readonly (int First, int Last)[] _ofTarget;

    /// <summary>Works it out for each pair of days.</summary>
    /// <param name="own">The lane whose wish has the link.</param>
    /// <param name="other">The lane it is linked to.</param>
    /// <param name="distance">Working days from the own day to the day counted from at the other; negative when it lies before.</param>
    /// <param name="holds">Whether a distance is the one wanted.</param>
    public LinkReach(Lane own, Lane other, Func<DateOnly, DateOnly, int> distance, Func<int, bool> holds)
    {
        (Own, Target, Distance, _wanted) = (own, other, distance, holds);
        _width = other.Days.Length;
        _holds = new bool[own.Days.Length * _width];
        for (var a = 0; a < own.Days.Length; a++)
            for (var b = 0; b < _width; b++)
                _holds[(a * _width) + b] = holds(distance(own.Days[a], other.Days[b]));
        _ofOwn = [.. Enumerable.Range(0, own.Days.Length).Select(a => Stretch(_width, b => Holds(a, b)))];
        _ofTarget = [.. Enumerable.Range(0, _width).Select(b => Stretch(own.Days.Length, a => Holds(a, b)))];
    }

    public Lane Own { get; }

    public Lane Target { get; }

    /// <summary>Working days from a day of the own lane to what is counted from at a day of the other.</summary>
    public Func<DateOnly, DateOnly, int> Distance { get; }

    /// <summary>Whether two days lie at that distance, by their indices.</summary>
    public bool Holds(int ownDay, int targetDay) => _holds[(ownDay * _width) + targetDay];

    /// <summary>The same of two days, whether they are among the lanes' or not.</summary>
    public bool IsWithin(DateOnly ownDay, DateOnly targetDay) => _wanted(Distance(ownDay, targetDay));

    /// <summary>First and last index of the other lane's days that go with a day of one lane; the last is before the first when there are none.</summary>
    public (int First, int Last) Around(Lane of, int day) => (ReferenceEquals(of, Own) ? _ofOwn : _ofTarget)[day];

    private static (int First, int Last) Stretch(int count, Func<int, bool> holds)
    {
        var (first, last) = (int.MaxValue, -1);
        for (var i = 0; i < count; i++)
            if (holds(i))
                (first, last) = (Math.Min(first, i), i);
        return (first, last);
    }
}
