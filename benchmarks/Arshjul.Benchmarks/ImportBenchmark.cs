using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Arshjul.Benchmarks;

/// <summary>Reading, checking and laying the demo's wheel. The bar is 2 s.</summary>
internal static class ImportBenchmark
{
    public static Task RunAsync(TextWriter output)
    {
        var first = Time(() => _ = DemoPlan.Read());
        var import = Enumerable.Range(0, 20).Select(_ => Time(() => DemoPlan.Read())).Order().ToList()[10];
        var parse = Enumerable.Range(0, 20).Select(_ => Time(() => JsonDocument.Parse(DemoPlan.Bytes).Dispose())).Order().ToList()[10];
        return output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"import: first {first:0} ms, warm {import:0.0} ms; {import / parse:0} times parsing the same bytes as JSON"));
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
