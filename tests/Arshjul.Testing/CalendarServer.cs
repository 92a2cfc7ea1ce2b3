using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Arshjul.Testing;

/// <summary>A web server on this machine that publishes a calendar, and answers as a test wants it to.</summary>
public sealed class CalendarServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;
    private readonly List<string> _asked = [];

    public CalendarServer()
    {
        // The listener takes no port 0: one that was free a moment ago is.
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://*:{Port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What it answers with; by itself, its calendar with the tag of its text, or 304 when that is known.</summary>
    public Func<HttpListenerContext, Task>? Answer { get; set; }

    /// <summary>The calendar it publishes.</summary>
    public string Calendar { get; set; } = "";

    /// <summary>What was asked for, in order: the path, the tag and the answer's status.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>A calendar's text with some entries, each the lines of a VEVENT.</summary>
    public static string Of(params IEnumerable<string> entries) =>
        string.Concat(entries.Select(e => $"BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n{e}\nEND:VEVENT\n").Prepend("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Annan//Nämnd//SV\n").Append("END:VCALENDAR\n")).ReplaceLineEndings("\r\n");

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
            try
            {
                var context = await _listener.GetContextAsync();
                await (Answer ?? PublishAsync)(context);
                _asked.Add($"{context.Request.Url!.AbsolutePath} {context.Request.Headers["If-None-Match"]} {context.Response.StatusCode}");
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Whoever asked has gone, or the test is over.
                if (!_listener.IsListening)
                    return;
            }
    }

    private async Task PublishAsync(HttpListenerContext context)
    {
        var tag = $"\"{Calendar.GetHashCode(StringComparison.Ordinal)}\"";
        context.Response.Headers["ETag"] = tag;
        if (context.Request.Headers["If-None-Match"] == tag)
            context.Response.StatusCode = 304;
        else
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Calendar));
    }
}
