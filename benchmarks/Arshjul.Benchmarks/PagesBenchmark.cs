using System.Diagnostics;
using System.Globalization;
using Arshjul.Core.WheelFile;

namespace Arshjul.Benchmarks;

/// <summary>
/// The pages most opened, with ten years of history and 50 groups, one request after the other, beside a page of the same host that says nothing of the
/// plan. The bar is 50 ms at the median, and 250 kB for the wheel's page.
/// </summary>
internal static class PagesBenchmark
{
    private const string Url = "http://127.0.0.1:5488";
    private const string Empty = "/om/tillganglighet";
    private const int Warmings = 15;
    private const int Times = 60;

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("arshjul-pages-").FullName;
        try
        {
            var program = Path.Combine(AppContext.BaseDirectory, "arshjul");
            var (plan, person) = HistoryPlan.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), departments: 10, years: 10);
            var file = Path.Combine(data, "history.wheel.json");
            await File.WriteAllBytesAsync(file, WheelWriter.Write(plan, withPeople: true));
            await BrowsingClient.RunOnceAsync(program, $"import \"{file}\" --data \"{data}\"");
            using var running = Process.Start(new ProcessStartInfo(program, $"run --urls {Url} --data \"{data}\"") { RedirectStandardOutput = true })!;
            _ = running.StandardOutput.ReadToEndAsync();
            try
            {
                using var browser = new BrowsingClient(Url);
                await browser.WaitAsync(Empty);
                await browser.SignInAsync((await BrowsingClient.RunOnceAsync(program, $"access link {person} --data \"{data}\"")).Split('\n')[0].Trim());
                await MeasureAsync(output, browser, plan.Meetings.Count, plan.Groups.Count, HistoryPlan.MeetingOf(plan));
            }
            finally
            {
                running.Kill();
                await running.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, BrowsingClient browser, int meetings, int groups, string meeting)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"pages: {groups} groups, {meetings} meetings"));
        var empty = 0.0;
        foreach (var (name, path) in new[] { ("empty", Empty), ("start", "/"), ("wheel, own", "/arshjul/2026?mina=1"), ("wheel, all", "/arshjul/2026"), ("meeting", "/moten/" + meeting), ("standing points", "/punkter"), ("planning", "/planera/2026") })
        {
            for (var i = 0; i < Warmings; i++)
                await browser.GetAsync(path);
            var (times, size) = (new List<double>(), 0);
            for (var i = 0; i < Times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                size = await browser.GetAsync(path);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            times.Sort();
            var median = times[times.Count / 2];
            empty = name == "empty" ? median : empty;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"pages, {name}: {median:0.0} ms (best {times[0]:0.0}, worst {times[^1]:0.0}), {median / empty:0.0} times the empty page, {size / 1024} kB"));
        }
    }
}
