using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Arshjul.Core.Words;

namespace Arshjul.Delivery.Fetching;

/// <summary>Fetches the calendars that others publish, within bounds of time and size.</summary>
/// <param name="gate">Decides which hosts may be asked.</param>
/// <param name="clock">Measures the time an answer may take.</param>
public sealed class CalendarFetch(HostGate gate, TimeProvider clock) : IDisposable
{
    /// <summary>The most bytes of a calendar, unpacked.</summary>
    public const int Largest = 1_000_000;

    private const int MostHops = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http = OutgoingHttp.ToTyped(Largest, gate);

    /// <summary>Fetches one, with what it said of itself the last time so that one that has not changed need not be sent (RFC 9110 §13.1).</summary>
    /// <exception cref="InputException">It could not be had; the sentence says what to do.</exception>
    public async Task<FetchedCalendar> GetAsync(string address, string? entityTag, string? lastModified, CancellationToken cancel)
    {
        using var timed = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timed.Token, cancel);
        var at = CalendarAddress.Read(address);
        try
        {
            for (var hop = 0; ; hop++)
            {
                using var request = Request(at, entityTag, lastModified);
                using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
                if (answer.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest and not HttpStatusCode.NotModified)
                    at = hop == MostHops ? throw new InputException(new Sentence("foreign.hops", at.Host)) : Next(at, answer);
                else
                    return await ReadAsync(at, answer, entityTag, lastModified, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new InputException(new Sentence("foreign.slow", at.Host, Patience.TotalSeconds));
        }
        catch (HttpRequestException wrong)
        {
            throw wrong.InnerException as InputException ?? new InputException(new Sentence(wrong.InnerException is AuthenticationException ? "foreign.certificate" : "foreign.away", at.Host));
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException)
        {
            throw new InputException(new Sentence("foreign.away", at.Host));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(Uri at, string? entityTag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/calendar"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.1));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Arshjul", null));
        if (EntityTagHeaderValue.TryParse(entityTag, out var tag))
            request.Headers.IfNoneMatch.Add(tag);
        if (DateTimeOffset.TryParseExact(lastModified, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
            request.Headers.IfModifiedSince = since;
        return request;
    }

    private static Uri Next(Uri at, HttpResponseMessage answer)
    {
        if (answer.Headers.Location is not { } location || !Uri.TryCreate(at, location, out var next))
            throw Refused(at, answer);
        // From a protected address to one that anybody on the way can write.
        if (at.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps)
            throw new InputException(new Sentence("foreign.downgraded", at.Host));
        return CalendarAddress.Read(next.AbsoluteUri);
    }

    private static async Task<FetchedCalendar> ReadAsync(Uri at, HttpResponseMessage answer, string? entityTag, string? lastModified, CancellationToken cancel)
    {
        if (answer.StatusCode == HttpStatusCode.NotModified && (entityTag ?? lastModified) is not null)
            return new FetchedCalendar(null, entityTag, lastModified);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw Refused(at, answer);
        if (answer.Content.Headers.ContentLength > Largest)
            throw new InputException(new Sentence("foreign.large", at.Host, Largest / 1_000_000));
        var stream = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            var part = new byte[16 * 1024];
            for (int read; (read = await stream.ReadAsync(part, cancel).ConfigureAwait(false)) > 0;)
            {
                // Counted unpacked: a few bytes can hold a great many.
                if (bytes.Length + read > Largest)
                    throw new InputException(new Sentence("foreign.large", at.Host, Largest / 1_000_000));
                bytes.Write(part, 0, read);
            }

            return new FetchedCalendar(bytes.ToArray(), answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture));
        }
    }

    private static InputException Refused(Uri at, HttpResponseMessage answer) => new(new Sentence(
        answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? "foreign.gone"
        : answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "foreign.closed"
        : "foreign.status",
        at.Host,
        (int)answer.StatusCode));
}
