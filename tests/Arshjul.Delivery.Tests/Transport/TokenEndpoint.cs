using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Web;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>A service on loopback that gives out tokens as it is told.</summary>
internal sealed class TokenEndpoint : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _over = new();
    private readonly Task _serving;
    private int _given;

    public TokenEndpoint()
    {
        Url = $"http://127.0.0.1:{FreePort()}/token";
        _listener.Prefixes.Add(Url[..^"token".Length]);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Url { get; }

    /// <summary>What was asked: the fields of each form.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Asked { get; } = new();

    /// <summary>The answer; null for a new token, <c>token-1</c>, <c>token-2</c> and so on, for an hour.</summary>
    public (int Status, string Body)? Answer { get; set; }

    /// <summary>How long a token lasts, in seconds, as it is written in the answer.</summary>
    public string Life { get; set; } = "3600";

    /// <summary>Whether it falls silent when it is asked.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Where it sends whoever asks, instead of an answer.</summary>
    public string? Redirect { get; set; }

    public async ValueTask DisposeAsync()
    {
        _over.SetResult();
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var form = HttpUtility.ParseQueryString(await new StreamReader(context.Request.InputStream).ReadToEndAsync());
        Asked.Enqueue(form.AllKeys.ToDictionary(k => k!, k => form[k]!));
        if (IsSilent)
            await _over.Task;
        var (status, body) = Answer ?? (200, $$"""{ "token_type": "Bearer", "access_token": "token-{{Interlocked.Increment(ref _given)}}", "expires_in": {{Life}} }""");
        if (Redirect is { } elsewhere)
            (status, context.Response.RedirectLocation) = (307, elsewhere);
        context.Response.StatusCode = status;
        context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: false);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
