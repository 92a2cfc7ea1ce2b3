using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Arshjul.Benchmarks;

/// <summary>From a cold start of the program on a filled folder to the first answer of a feed. The bar is 2 s.</summary>
internal static partial class StartBenchmark
{
    private const string Url = "http://127.0.0.1:5487";

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("arshjul-start-").FullName;
        try
        {
            await RunOnceAsync("import", Testing.Repository.File("examples", "demo.wheel.json"), data);
            var address = Address().Match(await RunOnceAsync("feed", "add fsg --name start", data)).Value;
            var path = new Uri(address).PathAndQuery;
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
                times.Add(await StartAsync(data, path));
            var start = Stopwatch.GetTimestamp();
            await RunOnceAsync("--help", "", data);
            var help = Stopwatch.GetElapsedTime(start).TotalSeconds;
            times.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"start: {times[2]:0.00} s to the first feed answer (best {times[0]:0.00}, worst {times[^1]:0.00}); {times[2] / help:0.0} times printing the help"));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<double> StartAsync(string data, string path)
    {
        using var http = new HttpClient();
        var start = Stopwatch.GetTimestamp();
        using var program = Start($"run --urls {Url} --data \"{data}\"");
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
        program.Kill();
        await program.WaitForExitAsync();
        return elapsed;
    }

    private static async Task<string> RunOnceAsync(string command, string arguments, string data)
    {
        using var program = Start($"{command} {arguments} --data \"{data}\"");
        var text = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return text;
    }

    private static Process Start(string arguments) => Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "arshjul"), arguments) { RedirectStandardOutput = true })!;

    [GeneratedRegex(@"http\S+\.ics", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
