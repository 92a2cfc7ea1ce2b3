using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Benchmarks;

/// <summary>From a cold start of the program on a filled folder to the first answer of a feed, as it is installed and as it is built. The bar is 2 s.</summary>
internal static partial class StartBenchmark
{
    private const string Url = "http://127.0.0.1:5487";

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("arshjul-start-").FullName;
        try
        {
            var built = Path.Combine(AppContext.BaseDirectory, "arshjul");
            var published = Path.Combine(data, "program", "arshjul");
            await RunOnceAsync(Testing.Repository.File("publish"), Path.GetDirectoryName(published)!);
            await RunOnceAsync(built, $"import \"{Testing.Repository.File("examples", "demo.wheel.json")}\" --data \"{data}\"");
            var path = new Uri(Address().Match(await RunOnceAsync(built, $"feed add fsg --name start --data \"{data}\"")).Value).PathAndQuery;
            foreach (var (how, program) in new[] { ("published", published), ("built", built) })
                await MeasureAsync(output, how, program, data, path);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, string how, string program, string data, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
            times.Add(await StartAsync(program, data, path));
        var start = Stopwatch.GetTimestamp();
        await RunOnceAsync(program, "--help");
        var help = Stopwatch.GetElapsedTime(start).TotalSeconds;
        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"start, {how}: {times[2]:0.00} s to the first feed answer (best {times[0]:0.00}, worst {times[^1]:0.00}); {times[2] / help:0.0} times printing the help"));
    }

    private static async Task<double> StartAsync(string program, string data, string path)
    {
        using var http = new HttpClient();
        var start = Stopwatch.GetTimestamp();
        using var running = Start(program, $"run --urls {Url} --data \"{data}\"");
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Url + path));
                if (answer.IsSuccessStatusCode)
                    break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        running.Kill();
        await running.WaitForExitAsync();
        return elapsed;
    }

    private static async Task<string> RunOnceAsync(string program, string arguments)
    {
        using var running = Start(program, arguments);
        var text = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return text;
    }

    private static Process Start(string program, string arguments) => Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

    [GeneratedRegex(@"http\S+\.ics", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
