using System.Text.RegularExpressions;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Feeds;
using Arshjul.Core.Wheels;
using Arshjul.Feeds;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Arshjul.Tests.Pages;
using Arshjul.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Web;

/// <summary>Whatever is asked for, by whom and by which method: the answer has the headers that keep it safe, each once and as it should be, and no other that nobody meant. Two sorts of pages are excepted by name.</summary>
public sealed partial class EveryAnswerTests : IAsyncLifetime
{
    private const string Policy = "Content-Security-Policy";
    private const string Embedded = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors https://kommun.example";
    private const string Previewed = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private static readonly Dictionary<string, string> Always = CommonHeaders.Lines.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Sometimes = new(
        ["Date", "Content-Type", "Content-Length", "Transfer-Encoding", "Content-Encoding", "Content-Disposition", "Cache-Control", "Pragma", "Connection", "Set-Cookie", "Location", "Allow", "ETag", "Vary", "Retry-After", "WWW-Authenticate"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly (string Name, string? Person, SignInMeans Means)[] Roles =
        [("anonymous", null, default), ("link", "kk", SignInMeans.PersonalLink), ("convener", "kk", SignInMeans.EmailLink), ("member", "le", SignInMeans.EmailLink), ("admin", "ad", SignInMeans.EmailLink)];

    private readonly Desk _desk = new(new DataFolderCopy(), Desk.Friday);
    private readonly (string Shared, string Feed) _tokens = (SessionSecret.Draw(), FeedToken.Draw());
    private NearHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(_desk.Folder.Data).FullName, "appsettings.json"), """{ "EmbeddedBy": "https://kommun.example" }""");
        (await _desk.RunAsync("import", _desk.Folder.Write("roles.wheel.json", RolesWheel.Text))).Ended(0);
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
        var now = _desk.Clock.GetUtcNow().UtcDateTime;
        await _host.Services.GetRequiredService<IAccessStore>().ChangeAccountAsync("ad", a => a with { IsAdministrator = true }, "terminal", "administrator", now, default);
        Assert.True(await _host.Services.GetRequiredService<ISharedWheels>().AddAsync(new SharedWheel { Hash = SessionSecret.HashOf(_tokens.Shared)!, Name = "Webbplatsen", MadeBy = "kk", MadeAt = now }, default));
        Assert.True(await _host.Services.GetRequiredService<IFeedAddresses>().AddAsync(new FeedAddress { Of = "fsg", Name = "prov", Hash = FeedToken.HashOf(_tokens.Feed)!, MadeAt = now }, "terminal", default));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task EveryRoute_ByEveryMethodAndRole_HasThem()
    {
        var (faults, statuses) = (new List<string>(), new HashSet<int>());
        foreach (var (methods, route, isFile) in Endpoints())
            foreach (var role in Roles)
            {
                using var reader = await OpenAsync(role);
                foreach (var method in methods.Concat(role.Person is null ? ["GET", "HEAD", "POST", "OPTIONS", "QUERY"] : ["HEAD", "DELETE"]).Distinct())
                    foreach (var path in Targets(route))
                        await LookAsync(reader, method, path, isFile);
                // With the proof in the form, too: what the form says is looked at, and is faulty.
                if (methods.Contains("POST") && await reader.GetAsync("/om/tillganglighet") is { Proof: { Length: > 0 } proof })
                    Look(await reader.PostAsync(Targets(route)[0], proof), "POST", Targets(route)[0], isFile);

                async Task LookAsync(Reader who, string method, string path, bool file) => Look(await who.SendAsync(new HttpMethod(method), path), method, path, file);

                void Look(Reader.Answer answer, string method, string path, bool file)
                {
                    statuses.Add((int)answer.Status);
                    faults.AddRange(FaultsOf(answer, path).Concat(role.Person is not null && !file && !answer.Headers.Any(h => h.Name == "Cache-Control" && h.Value.Contains("no-store", StringComparison.Ordinal)) && IsOwn(path) ? ["it may be kept by others"] : []).Select(f => $"{method} {path} as {role.Name} ({(int)answer.Status}): {f}"));
                }
            }

        Faults.None(faults);
        Assert.Superset(new HashSet<int> { 200, 302, 303, 400, 401, 404, 405, 422 }, statuses);
    }

    [Fact]
    public async Task WhatIsNotThere_OrIsTooMuch_OrTooOften_HasThemToo()
    {
        using var reader = Reader.Stranger(_host);
        var faults = new List<string>();
        // What the server refuses before it is a request at all (a path with %00, a line without end) is answered by the server itself, without a body.
        foreach (var path in new[] { "/finns-inte", "/moten/", "/MOTEN/FSG-MAR", "/%0a", "/%2e%2e/%2e%2e/etc/passwd", "/arshjul/99999", "/assets/x/y.css", "/feeds/x.ics", "/dela/x", "/embed/x", "/in/x", "/start/x", "/api/v1/x", "/health/x", "/" + new string('a', 4000) })
            faults.AddRange(FaultsOf(await reader.GetAsync(path), path));
        var large = await _host.AskAsync("POST", "/logga-in", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 99999999");
        Assert.StartsWith("HTTP/1.1 413", large, StringComparison.Ordinal);
        faults.AddRange(Always.Where(a => !large.Contains($"\r\n{a.Key}: {a.Value}\r\n", StringComparison.Ordinal)).Select(a => $"too large: {a.Key} is missing"));
        var last = default(Reader.Answer);
        for (var i = 0; i < 60 && (int?)last?.Status != 429; i++)
            last = await reader.FillAsync("/logga-in", "/logga-in", ("epost", "x@prov.example"));

        Assert.Equal(429, (int)last!.Status);
        Faults.None(faults.Concat(FaultsOf(last, "/logga-in")));
    }

    [Theory]
    [InlineData("audit_entries", "/logg", 500)]
    [InlineData("sessions", "/moten", 500)]
    [InlineData("api_keys", "/api/v1/groups", 500)]
    [InlineData("feed_addresses", "/feeds/{token}.ics", 500)]
    [InlineData("shared_wheels", "/embed/{token}", 500)]
    public async Task Fault_InTheMiddleOfIt_HasThemToo_AndSaysNothingOfItself(string table, string path, int status)
    {
        using var reader = await OpenAsync(Roles[2]);
        _desk.Execute($"ALTER TABLE {table} RENAME TO away");

        var answer = await reader.SendAsync(HttpMethod.Get, path.Replace("{token}", path.Contains("feeds", StringComparison.Ordinal) ? _tokens.Feed : _tokens.Shared, StringComparison.Ordinal), path.StartsWith("/api", StringComparison.Ordinal) ? ("Authorization", "Bearer " + ApiKeySecret.Draw()) : null);

        Assert.Equal(status, (int)answer.Status);
        Faults.None(FaultsOf(answer, "/finns-inte"));
        Assert.DoesNotMatch("(?i)sqlite|exception|stack| at Arshjul|" + table, answer.Html);
    }

    private static IEnumerable<string> FaultsOf(Reader.Answer answer, string path)
    {
        var isEmbedded = path.StartsWith("/embed/", StringComparison.Ordinal) && (int)answer.Status == 200;
        foreach (var (name, usual) in Always)
        {
            var wanted = (name, isEmbedded, path.StartsWith("/preview/", StringComparison.Ordinal) && (int)answer.Status == 200) switch
            {
                (Policy, true, _) => Embedded,
                ("Cross-Origin-Resource-Policy", true, _) => "cross-origin",
                (Policy, _, true) => Previewed,
                _ => usual,
            };
            var had = answer.Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).ToList();
            // The client takes a list of values apart.
            if (string.Join(", ", had) != wanted)
                yield return had.Count == 0 ? $"{name} is missing" : $"{name} is {string.Join(" and ", had)}";
        }
        foreach (var (name, value) in answer.Headers)
        {
            if (!Always.ContainsKey(name) && !Sometimes.Contains(name))
                yield return $"nobody meant {name}: {value}";
            if (name == "Set-Cookie" && (isEmbedded || !Cookie().IsMatch(value)))
                yield return $"the cookie {value}";
        }
    }

    // An answer to whoever has signed in, which nobody else may be given; the API's, which knows no session, says so in its own way.
    private static bool IsOwn(string path) => !path.StartsWith("/api/", StringComparison.Ordinal);

    private async Task<Reader> OpenAsync((string Name, string? Person, SignInMeans Means) role) => role.Person is null ? Reader.Stranger(_host) : await Reader.SignedInAsync(_host, role.Person, role.Means);

    private IEnumerable<(List<string> Methods, string Route, bool IsFile)> Endpoints() =>
        from endpoint in _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        group endpoint by endpoint.RoutePattern.RawText! into route
        select (route.SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods).ToList(), route.Key, route.Any(e => e.Metadata.GetMetadata<IsFile>() is not null));

    private string[] Targets(string route)
    {
        var path = Year().Replace(route, "2026").Replace("/{version}/{name}", Assets.PathOf("arshjul.css")["/assets".Length..], StringComparison.Ordinal)
            .Replace("{token}", route.StartsWith("/feeds", StringComparison.Ordinal) ? _tokens.Feed : _tokens.Shared, StringComparison.Ordinal).Replace("{group}", "fsg", StringComparison.Ordinal);
        return [.. (Meeting().IsMatch(path) ? new[] { "fsg-mar", "annan-mar" } : ["fsg-mar"]).Select(m => Rest().Replace(Meeting().Replace(path, m), "ekonomi")).Distinct()];
    }

    [GeneratedRegex(@"\{year[^}]*\)\??\}|\{year[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\{(meeting|own)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex("^__Host-[a-z]+=[^;]*;.*path=/;.*secure;.*samesite=(lax|strict);.*httponly", RegexOptions.CultureInvariant)]
    private static partial Regex Cookie();
}
