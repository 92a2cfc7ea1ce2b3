using System.Globalization;
using Arshjul.Testing;

namespace Arshjul.Benchmarks;

/// <summary>How a rehearsal's time grows from 5 to 50 groups. Linear growth is a factor of ten.</summary>
internal static class GrowthBenchmark
{
    public static async Task RunAsync(TextWriter output)
    {
        _ = await RehearsalBenchmark.TimeAsync(DemoPlan.Departments(1), new RecordingComposer());
        var one = 0.0;
        foreach (var departments in new[] { 1, 2, 5, 10 })
        {
            var (seconds, mails) = await RehearsalBenchmark.TimeAsync(DemoPlan.Departments(departments), new RecordingComposer());
            one = departments == 1 ? seconds : one;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"growth: {departments * 5} groups {seconds:0.0} s, {mails} mails; {seconds / one:0.0} times the time for 5"));
        }
    }
}
