using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Core.Access;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Arshjul.Tests.Pages;
using Arshjul.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Web;

/// <summary>
/// Every endpoint asked by everybody, generated from the host's own routes and held against access.txt: an endpoint without a line there fails, and so
/// does any answer that nobody expected. A cell is what one gets in one's own group, in the one below it and in another's:
/// 2 an answer, 3 sent on, L asked to sign in, 4 the gate was passed and the form was faulty, 1 no cookie is read here, - there is no such thing.
/// </summary>
public sealed partial class AccessMatrixTests : IAsyncLifetime
{
    private static readonly (string Name, string? Person, SignInMeans Means)[] Roles =
    [
        ("anonymous", null, default), ("link", "kk", SignInMeans.PersonalLink), ("off", "av", SignInMeans.EmailLink), ("admin", "ad", SignInMeans.EmailLink), ("convener", "kk", SignInMeans.EmailLink),
        ("secretary", "se", SignInMeans.EmailLink), ("chair", "or", SignInMeans.EmailLink), ("member", "le", SignInMeans.EmailLink), ("substitute", "er", SignInMeans.EmailLink),
        ("coopted", "aj", SignInMeans.EmailLink), ("reader", "fk", SignInMeans.EmailLink), ("elsewhere", "an", SignInMeans.EmailLink),
    ];

    private readonly Desk _desk = new(new DataFolderCopy(), Desk.Friday);
    private readonly Dictionary<string, Reader> _readers = new(StringComparer.Ordinal);
    private NearHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        (await _desk.RunAsync("import", _desk.Folder.Write("roles.wheel.json", RolesWheel.Text))).Ended(0);
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
        var (access, now) = (_host.Services.GetRequiredService<IAccessStore>(), _desk.Clock.GetUtcNow().UtcDateTime);
        await access.ChangeAccountAsync("ad", a => a with { IsAdministrator = true }, "terminal", "administrator", now, default);
        await access.ChangeAccountAsync("av", a => a with { SwitchedOffAt = now }, "terminal", "switch-off", now, default);
        foreach (var (name, person, means) in Roles)
            _readers[name] = person is null ? Reader.Stranger(_host) : await Reader.SignedInAsync(_host, person, means);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in _readers.Values)
            reader.Dispose();
        await _host.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task EveryEndpoint_AskedByEverybody_AnswersAsIsWrittenDown()
    {
        var expected = (await File.ReadAllLinesAsync(Repository.File("tests/Arshjul.Tests/Web/access.txt"), TestContext.Current.CancellationToken)).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var actual = new List<string>();
        foreach (var (method, path) in Endpoints().Order())
        {
            var cells = new List<string>();
            foreach (var (role, _, _) in Roles)
                cells.Add($"{role}={string.Concat(await Task.WhenAll(Targets(path).Select(target => AnswerAsync(_readers[role], method, target))))}");
            actual.Add($"{method} {path} {string.Join(' ', cells)}");
        }

        Assert.DoesNotContain(Endpoints(), e => !e.HasNeeds);
        Faults.None(actual.Except(expected).Select(line => "not expected: " + line).Concat(expected.Except(actual).Select(line => "expected, but not so: " + line)));
    }

    [Theory]
    [InlineData("member", "/moten/annan-mar", "/moten/finns-inte")]
    [InlineData("elsewhere", "/moten/fsg-mar", "/moten/finns-inte")]
    [InlineData("admin", "/moten/fsg-mar", "/moten/finns-inte")]
    [InlineData("link", "/moten/fsg-mar", "/moten/finns-inte")]
    [InlineData("link", "/min-sida/moten/annan-mar", "/min-sida/moten/finns-inte")]
    [InlineData("member", "/installningar", "/finns-inte")]
    [InlineData("member", "/planera", "/finns-inte")]
    [InlineData("anonymous", "/moten/fsg-mar", "/moten/finns-inte")]
    public async Task WhatOneMayNotKnowOf_LooksLikeWhatIsNotThere(string role, string there, string nowhere)
    {
        await _readers[role].GetAsync("/om/tillganglighet"); // the first page brings a cookie with it
        var (one, other) = (await _readers[role].GetAsync(there), await _readers[role].GetAsync(nowhere));

        Assert.Equal(other.Status, one.Status);
        Assert.Equal(Without(other.Html, nowhere), Without(one.Html, there));
        Assert.Equal(other.Headers.Select(h => h.Name).Where(n => n != "Date").Order(), one.Headers.Select(h => h.Name).Where(n => n != "Date").Order());
    }

    [Fact]
    public async Task EveryAction_WithoutItsProof_OrWithAnothers_IsRefused_AndChangesNothing()
    {
        var before = _desk.Ask("SELECT count(*) FROM audit_entries WHERE actor <> 'program'");
        var others = (await _readers["member"].GetAsync("/min-sida")).Proof;
        foreach (var (_, path) in Endpoints().Where(e => e.Method == "POST" && !e.Path.StartsWith("/api", StringComparison.Ordinal)))
            foreach (var proof in new[] { null, "", "x", others })
            {
                var answer = await _readers["convener"].PostAsync(Targets(path)[0], proof, ("steg", "gor"), ("skal", "x"));
                Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{path} with {proof ?? "no proof"}: {answer.Status}");
            }

        Assert.Equal(before, _desk.Ask("SELECT count(*) FROM audit_entries WHERE actor <> 'program'"));
    }

    private static string Without(string html, string path) => Secret().Replace(html.Replace(path, "", StringComparison.Ordinal), "");

    private static async Task<string> AnswerAsync(Reader reader, string method, string path)
    {
        var answer = method == "GET" ? await reader.GetAsync(path) : await reader.PostAsync(path, (await reader.GetAsync("/om/tillganglighet")).Proof);
        return (int)answer.Status switch
        {
            200 => "2",
            302 or 303 when answer.Location!.StartsWith("/logga-in?", StringComparison.Ordinal) => "L",
            302 or 303 => "3",
            401 => "1",
            404 => "-",
            422 => "4",
            var status => status.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The routes that answer people; what signs in or out, or sets up, would change who asks, and is tested by itself.</summary>
    private List<Endpoint> Endpoints() =>
    [
        .. from endpoint in _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
           let path = endpoint.RoutePattern.RawText!
           where method != "HEAD" && path is not ("/logga-ut" or "/feeds/{token}.ics" or "/health/live" or "/health/ready" or "/assets/{version}/{name}") && !path.StartsWith("/in/", StringComparison.Ordinal) && !path.StartsWith("/start/", StringComparison.Ordinal)
           select new Endpoint(method, path, endpoint.Metadata.GetMetadata<Needs>() is not null),
    ];

    /// <summary>An address of one's own group, of the one below and of another's; one alone where the address names none.</summary>
    private static IReadOnlyList<string> Targets(string path)
    {
        var plain = Year().Replace(path, "2026");
        return plain.Contains("{meeting}", StringComparison.Ordinal) || plain.Contains("{own}", StringComparison.Ordinal)
            ? [.. new[] { "fsg-mar", "vsg-mar", "annan-mar" }.Select(m => plain.Replace("{meeting}", m, StringComparison.Ordinal).Replace("{own}", m, StringComparison.Ordinal))]
            : plain.Contains("{group}", StringComparison.Ordinal) ? [.. new[] { "fsg", "vsg", "annan" }.Select(g => Rest().Replace(plain.Replace("{group}", g, StringComparison.Ordinal), "ekonomi"))]
            : [Rest().Replace(plain, "ekonomi")];
    }

    private sealed record Endpoint(string Method, string Path, bool HasNeeds) : IComparable<Endpoint>
    {
        public int CompareTo(Endpoint? other) => string.CompareOrdinal($"{Path} {Method}", $"{other?.Path} {other?.Method}");

        public void Deconstruct(out string method, out string path) => (method, path) = (Method, Path);
    }

    [GeneratedRegex(@"\{year[^}]*\)\}|\{year[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex("(?<=name=\"form-proof\" value=\")[^\"]*", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
