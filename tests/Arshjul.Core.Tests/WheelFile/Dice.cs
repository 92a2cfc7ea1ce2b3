using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Throws that are the same for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private static readonly string[] Syllables = ["sam", "ver", "kan", "å", "Ä", "ö", " ", "\"", "\\", "<b>", "&", "'", "é", "😀", "–", "2026", "{", "ﬁ"];
    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public bool Yes() => Next(2) == 0;

    /// <summary>A text that is never blank, with letters that writers and readers stumble over.</summary>
    public string Text() => "T" + string.Concat(Enumerable.Range(0, 1 + Next(6)).Select(_ => Syllables[Next(Syllables.Length)])) + ".";

    public string? MaybeText() => Maybe(Text);

    public IReadOnlyList<string> Texts() => [.. Some(Text)];

    public T Of<T>(IReadOnlyList<T> some) => some[Next(some.Count)];

    public T? MaybeOf<T>(IReadOnlyList<T> some) where T : class => some.Count == 0 || Yes() ? null : Of(some);

    public T Word<T>() where T : struct, Enum => Of(Enum.GetValues<T>());

    public IEnumerable<T> Some<T>(Func<T> make) => Enumerable.Range(0, Next(3)).Select(_ => make());

    /// <summary>One to three keys that begin so.</summary>
    public IReadOnlyList<string> Keys(string start) => [.. Enumerable.Range(0, 1 + Next(3)).Select(i => $"{start}-{i}")];

    public DateOnly Day() => new DateOnly(2024, 1, 1).AddDays(Next(1500));

    /// <summary>Different days in order.</summary>
    public IReadOnlyList<DateOnly> Days() => [.. Some(Day).Distinct().Order()];

    public FuzzyDate Fuzzy() => new() { From = Day(), To = Yes() ? null : new DateOnly(2030, 1, 1), Text = MaybeText() };

    public GroupDeadlines Deadlines() => new() { ItemsIn = Deadline(), DocumentsIn = Deadline(), CallOut = Deadline(), MinutesReady = Deadline() };

    public string? Maybe(Func<string> make) => Yes() ? null : make();

    public T? Maybe<T>(Func<T> make, T? _ = null) where T : struct => Yes() ? null : make();

    public FuzzyDate? Maybe(Func<FuzzyDate> make) => Yes() ? null : make();

    private DeadlineRule? Deadline()
    {
        TimeOnly? time = Yes() ? null : new TimeOnly(Next(24), Next(60));
        return Next(4) switch
        {
            0 => null,
            1 => new DeadlineRule { Days = Next(30), Time = time },
            2 => new DeadlineRule { WorkingDays = Next(30), Time = time },
            _ => new DeadlineRule { Weekday = Word<DayOfWeek>(), Weeks = Next(5), Time = time },
        };
    }
}
