using System.Diagnostics;
using Arshjul.Tests.Commands;

namespace Arshjul.Tests.Hosting;

/// <summary>The host, run as anyone runs it, on a port that the system chooses; stopped as a service manager stops it.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly List<string> _lines = [];

    private RunningHost(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    public HttpClient Client { get; private set; } = new();

    /// <summary>What it has printed so far, until it answered.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public static async Task<RunningHost> StartAsync(string folder, params string[] arguments)
    {
        var host = new RunningHost(Cli.Start(folder, [.. arguments, "--urls", "http://127.0.0.1:0"]));
        while (await host._process.StandardOutput.ReadLineAsync() is { } line)
        {
            host._lines.Add(line);
            if (line.StartsWith("Stoppa med", StringComparison.Ordinal))
                break;
        }
        if (host._lines.Find(l => l.Contains("Årshjul kör på", StringComparison.Ordinal)) is not { } started)
            throw new InvalidOperationException("The host did not start: " + await host._error);
        host.Client = new HttpClient { BaseAddress = new Uri(started.Split(' ')[3]) };
        return host;
    }

    /// <summary>What it prints after it has begun to answer, to its end.</summary>
    public Task<string> RestAsync() => _process.StandardOutput.ReadToEndAsync();

    /// <summary>Ends it without a word and waits until it has.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager (TERM) or a terminal (INT) does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> SignalAsync(string signal) => SignalAsync(_process, signal);

    /// <summary>The same for any process of a test's own.</summary>
    public static async Task<int> SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }
}
