using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Tests.Planning;

/// <summary>Small plans of a board, FSG and VSG, laid meeting by meeting in a test's own words.</summary>
internal static class YearPlans
{
    public static YearPlan Empty { get; } = new()
    {
        Organisation = new Organisation { Key = "sof", Name = "Socialförvaltningen" },
        Processes = [new Process { Key = "p", Name = "P" }],
        Groups =
        [
            new CooperationGroup { Key = "namnd", Name = "Nämnden", ShortName = "SN", Process = "p", Calls = false },
            new CooperationGroup { Key = "au", Name = "Utskottet", Process = "p", Parent = "namnd", Calls = false },
            new CooperationGroup { Key = "fsg", Name = "Förvaltningens samverkansgrupp", ShortName = "FSG", Process = "p" },
            new CooperationGroup { Key = "vsg", Name = "Verksamhetens samverkansgrupp", ShortName = "VSG", Process = "p", Parent = "fsg" },
        ],
    };

    public static readonly DateOnly[] Board = [.. Days("01-29 02-26 03-26 04-28 06-04 06-25 09-17 10-22 11-24 12-17")];

    public static YearPlan With(this YearPlan plan, string group, IEnumerable<DateOnly> days, Func<Meeting, Meeting>? change = null) => plan with
    {
        Meetings = [.. plan.Meetings, .. days.Select(d => new Meeting { Key = $"{group}-{d:yyyy-MM-dd}", Groups = [.. group.Split('+')], Date = d, Start = new(13, 0), End = new(15, 0) }).Select(change ?? (m => m))],
    };

    public static PlanAt On(this YearPlan plan, string day) => new(plan, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(10, 0)));

    public static string Said(Sentence sentence) => Phrasebook.In("sv").Say(sentence);

    /// <summary>Days of 2026, <c>MM-dd</c>.</summary>
    public static IEnumerable<DateOnly> Days(string days, int year = 2026) => days.Split(' ').Select(d => DateOnly.ParseExact($"{year}-{d}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
