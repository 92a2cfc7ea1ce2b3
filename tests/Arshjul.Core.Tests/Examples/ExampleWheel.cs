using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Arshjul.Core.Agendas;
using Arshjul.Core.Calendar;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;

namespace Arshjul.Core.Tests.Examples;

/// <summary>The example wheels, read from the repository the way the program reads them.</summary>
internal static class ExampleWheel
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly ConcurrentDictionary<string, YearPlan> Plans = new(StringComparer.Ordinal);

    /// <summary>After everything in the example, so that all is known and all is past.</summary>
    public static readonly DateTime LongAfter = new(2030, 1, 1, 12, 0, 0, DateTimeKind.Unspecified);

    public static string Root { get; } = FindRoot();

    public static string PathOf(string name) => Path.Combine(Root, "examples", name + ".wheel.json");

    public static string Fixture(string name) => File.ReadAllText(Path.Combine(Root, "tests", "Arshjul.Core.Tests", "Examples", name)).ReplaceLineEndings("\n");

    public static YearPlan Plan(string name) => Plans.GetOrAdd(name, Load);

    public static PlanAt At(string name, DateTime now) => new(Plan(name), now);

    /// <summary>The agenda that was the group's on a day, as known the evening before.</summary>
    public static Agenda AgendaOf(string name, string group, DateOnly date)
    {
        var plan = At(name, date.AddDays(-1).ToDateTime(new TimeOnly(20, 0)));
        return plan.AgendaOf(plan.MeetingsOf(group).Single(m => m.Date == date && !m.IsCancelled));
    }

    public static WorkingCalendar Days(string name) => new(Plan(name).Closures);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static YearPlan Load(string name)
    {
        var plan = JsonSerializer.Deserialize<YearPlan>(File.ReadAllText(PathOf(name)), Options)!;
        return plan with { Meetings = [.. plan.Meetings, .. plan.Series.SelectMany(s => s.Rhythm.Dates(s.From, s.Until).Except(s.Except).Select(d => new Meeting { Key = s.Key + "-" + Iso(d), Groups = s.Groups, Kind = s.Kind, Date = d, Start = s.Start, End = s.End, Place = s.Place, Status = s.Status }))] };
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Arshjul.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Arshjul.sln.");
    }
}
