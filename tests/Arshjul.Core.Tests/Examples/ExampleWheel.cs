using System.Collections.Concurrent;
using System.Globalization;
using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Testing;

namespace Arshjul.Core.Tests.Examples;

/// <summary>The example wheels, imported the way the program imports them.</summary>
internal static class ExampleWheel
{
    private static readonly ConcurrentDictionary<string, YearPlan> Plans = new(StringComparer.Ordinal);

    /// <summary>After everything in the examples, so that all is known and all is past.</summary>
    public static readonly DateTime LongAfter = new(2030, 1, 1, 12, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The folder with what was typed from the seeds.</summary>
    public static string Fixtures { get; } = Repository.File("tests", "Arshjul.Core.Tests", "Examples");

    public static string Fixture(string name) => File.ReadAllText(Path.Combine(Fixtures, name)).ReplaceLineEndings("\n");

    public static YearPlan Plan(string name) => Plans.GetOrAdd(name, Load);

    public static PlanAt At(string name, DateTime now) => new(Plan(name), now);

    /// <summary>The agenda that was the group's on a day, as known the evening before.</summary>
    public static Agenda AgendaOf(string name, string group, DateOnly date)
    {
        var plan = At(name, date.AddDays(-1).ToDateTime(new TimeOnly(20, 0)));
        return plan.AgendaOf(plan.MeetingsOf(group).Single(m => m.Date == date && m.Stands));
    }

    public static WorkingCalendar Days(string name) => new(Plan(name).Closures);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static YearPlan Load(string name)
    {
        var file = name + ".wheel.json";
        var source = new WheelSource(file, File.ReadAllBytes(Repository.File("examples", file)));
        return WheelImport.Prepare(YearPlan.Empty, [source], new DateOnly(2020, 1, 1), () => throw new InvalidOperationException("An example names its own id.")).After;
    }
}
