using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Arshjul.Benchmarks;

/// <summary>Reads pages as one who has signed in.</summary>
internal sealed partial class BrowsingClient(string url) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(url) };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>Waits until the host answers.</summary>
    public async Task WaitAsync(string path)
    {
        while (true)
        {
            try
            {
                await GetAsync(path);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Signs in by a link that was printed.</summary>
    public async Task SignInAsync(string link)
    {
        var path = new Uri(link).PathAndQuery;
        using var page = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        var proof = Proof().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var done = await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("form-proof", proof)]) });
        if (!_cookies.ContainsKey("__Host-arshjul"))
            throw new InvalidOperationException($"Signing in was answered with {done.StatusCode}.");
    }

    /// <summary>Gets a page whole and gives its size.</summary>
    public async Task<int> GetAsync(string path)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Runs a command of the program to its end and gives what it printed.</summary>
    public static async Task<string> RunOnceAsync(string program, string arguments)
    {
        using var running = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var text = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return running.ExitCode == 0 ? text : throw new InvalidOperationException($"'{arguments}' ended with {running.ExitCode}.");
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("text/html");
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await _client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            _cookies[cookie.Split('=')[0]] = cookie.Split('=', 2)[1].Split(';')[0];
        return answer;
    }

    [GeneratedRegex("name=\"form-proof\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Proof();
}
