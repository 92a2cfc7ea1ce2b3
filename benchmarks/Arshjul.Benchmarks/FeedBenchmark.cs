using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Arshjul.Core.Groups;
using Arshjul.Core.Meetings;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Process = System.Diagnostics.Process;

namespace Arshjul.Benchmarks;

/// <summary>
/// A feed of 60 meetings beside nginx with the same bytes from disk: whole, unchanged (304) and packed, the two by turns and with the same load. Needs
/// Debian's nginx-light and wrk. The bars are 0.8 of nginx's answers, and 0.9 of its 304.
/// </summary>
internal static partial class FeedBenchmark
{
    private const string Own = "http://127.0.0.1:5489";
    private const string Peer = "http://127.0.0.1:5490";
    private const int Rounds = 5;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("arshjul-feeds-").FullName;
        try
        {
            var program = Path.Combine(AppContext.BaseDirectory, "arshjul");
            var data = Path.Combine(folder, "data");
            var file = Path.Combine(folder, "year.wheel.json");
            await File.WriteAllBytesAsync(file, WheelWriter.Write(Year(), withPeople: true));
            await BrowsingClient.RunOnceAsync(program, $"import \"{file}\" --data \"{data}\"");
            var path = new Uri(Address().Match(await BrowsingClient.RunOnceAsync(program, $"feed add fsg --name matning --data \"{data}\"")).Value).PathAndQuery;
            using var running = Start(program, $"run --urls {Own} --data \"{data}\"");
            using var nginx = await PeerAsync(folder);
            try
            {
                await MeasureAsync(output, folder, path);
            }
            finally
            {
                running.Kill();
                nginx.Kill(entireProcessTree: true);
                await running.WaitForExitAsync();
                await nginx.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static YearPlan Year() => new()
    {
        Organisation = new Organisation { Key = "sof", Name = "Socialförvaltningen", Id = "matning" },
        Processes = [new Core.Groups.Process { Key = "facklig", Name = "Facklig samverkan" }],
        Groups = [new CooperationGroup { Key = "fsg", Name = "Förvaltningens samverkansgrupp", ShortName = "FSG", Process = "facklig" }],
        Meetings =
        [
            .. Enumerable.Range(0, 60).Select(i => new Meeting
            {
                Key = "fsg-" + i,
                Groups = ["fsg"],
                Date = new DateOnly(2026, 1, 8).AddDays(i * 7),
                Start = new TimeOnly(9, 0),
                End = new TimeOnly(11, 0),
                Known = new DateOnly(2025, 11, 1),
                Place = new Place { Room = "Stadshuset, rum Björken", Link = "https://video.example.se/m/samverkan?id=42", LinkName = "Teams" },
            }),
        ],
    };

    private static async Task MeasureAsync(TextWriter output, string folder, string path)
    {
        using var http = new HttpClient();
        var (bytes, tag) = await WaitAsync(http, Own + path);
        await File.WriteAllBytesAsync(Path.Combine(folder, "www", "feed.ics"), bytes);
        var (_, peerTag) = await WaitAsync(http, Peer + "/feed.ics");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"feeds: 60 meetings, {bytes.Length} bytes"));
        foreach (var (name, own, peer) in new[] { ("200", "Accept: */*", "Accept: */*"), ("304", "If-None-Match: " + tag, "If-None-Match: " + peerTag), ("200, gzip", "Accept-Encoding: gzip", "Accept-Encoding: gzip") })
        {
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var i = 0; i < Rounds; i++)
            {
                theirs.Add(await LoadAsync(peer, Peer + "/feed.ics"));
                ours.Add(await LoadAsync(own, Own + path));
            }
            ours.Sort();
            theirs.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"feeds, {name}: {ours[Rounds / 2]:0} a second (best {ours[^1]:0}, worst {ours[0]:0}), {ours[Rounds / 2] / theirs[Rounds / 2]:0.00} times nginx ({theirs[Rounds / 2]:0})"));
        }
    }

    private static async Task<double> LoadAsync(string header, string url)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", "-d3s", "-H", header, url]) { RedirectStandardOutput = true })!;
        var text = await wrk.StandardOutput.ReadToEndAsync();
        return double.Parse(PerSecond().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<(byte[] Bytes, string Tag)> WaitAsync(HttpClient http, string url)
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(url));
                if (answer.IsSuccessStatusCode)
                    return (await answer.Content.ReadAsByteArrayAsync(), answer.Headers.ETag!.ToString());
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }
            await Task.Delay(20);
        }
    }

    private static async Task<Process> PeerAsync(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "www"));
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, $$"""
            user root; daemon off; worker_processes auto; error_log {{folder}}/error.log; pid {{folder}}/nginx.pid;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; gzip on; gzip_types text/calendar; gzip_comp_level 5; open_file_cache max=1000;
              client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi; uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
              types { text/calendar ics; }
              server { listen {{new Uri(Peer).Authority}}; root {{folder}}/www; }
            }
            """);
        return Start("nginx", $"-c \"{settings}\" -p \"{folder}\"");
    }

    private static Process Start(string program, string arguments) => Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;

    [GeneratedRegex(@"http\S+\.ics", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PerSecond();
}
