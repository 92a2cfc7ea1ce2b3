using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Arshjul.Tests.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Arshjul.Tests.Api;

/// <summary>
/// Every endpoint of the API asked with every sort of key, held against api-access.txt. A cell is what one gets in one's own group, in the one below it
/// and in another's: 2 an answer, 4 the gate was passed and the request was faulty, 3 the key is not for that, 1 it is no key, - there is no such thing.
/// </summary>
public sealed partial class ApiMatrixTests : IAsyncLifetime
{
    private const ApiScopes All = ApiScopes.Read | ApiScopes.Propose | ApiScopes.Move | ApiScopes.Approve;

    private static readonly (string Name, string? Person, ApiScopes Scopes, string[] Groups)[] Keys =
    [
        ("none", null, All, []), ("off", "av", All, []), ("revoked", "kk", All, []), ("admin", "ad", All, []),
        ("read", "kk", ApiScopes.Read, []), ("propose", "kk", ApiScopes.Propose, []), ("move", "kk", ApiScopes.Move, []), ("approve", "kk", ApiScopes.Approve, []), ("nothing", "kk", ApiScopes.None, []),
        ("convener", "kk", All, []), ("convenerBelow", "kk", All, ["vsg"]), ("convenerOther", "kk", All, ["annan"]),
        ("secretary", "se", All, []), ("chair", "or", All, []), ("member", "le", All, []), ("reader", "fk", All, []), ("elsewhere", "an", All, []),
    ];

    private readonly Desk _desk = new(new DataFolderCopy(), Desk.Friday);
    private readonly Dictionary<string, ApiCaller> _callers = new(StringComparer.Ordinal);
    private NearHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        (await _desk.RunAsync("import", _desk.Folder.Write("roles.wheel.json", RolesWheel.Text))).Ended(0);
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
        var (access, now) = (_host.Services.GetRequiredService<IAccessStore>(), _desk.Clock.GetUtcNow().UtcDateTime);
        await access.ChangeAccountAsync("ad", a => a with { IsAdministrator = true }, "terminal", "administrator", now, default);
        foreach (var (name, person, scopes, groups) in Keys)
            _callers[name] = person is null ? ApiCaller.With(_host, null) : await ApiCaller.MakeAsync(_host, person, scopes, groups);
        _callers["unknown"] = ApiCaller.With(_host, ApiKeySecret.Draw());
        await _host.Services.GetRequiredService<IApiKeys>().RevokeAsync("k-" + _callers["revoked"].Secret![^8..], "terminal", now, default);
        await access.ChangeAccountAsync("av", a => a with { SwitchedOffAt = now }, "terminal", "switch-off", now, default);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in _callers.Values)
            caller.Dispose();
        await _host.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task EveryEndpoint_AnswersThoseKeysItShould_AndNoOther()
    {
        var expected = (await File.ReadAllLinesAsync(Repository.File("tests/Arshjul.Tests/Api/api-access.txt"), TestContext.Current.CancellationToken)).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var actual = new List<string>();
        foreach (var (method, path) in Endpoints().Order())
        {
            var cells = new List<string>();
            foreach (var (name, caller) in _callers.Where(c => c.Key is not ("off" or "revoked" or "unknown")))
                cells.Add($"{name}={string.Concat(await Task.WhenAll(Targets(path).Select(target => AnswerAsync(caller, method, target))))}");
            actual.Add($"{method} {path} {string.Join(' ', cells)}");
        }

        Faults.None(actual.Except(expected).Select(line => "not expected: " + line).Concat(expected.Except(actual).Select(line => "expected, but not so: " + line)));
    }

    [Fact]
    public async Task KeyThatWorksNoMore_OrNeverDid_OpensNoEndpoint_AndIsAnsweredAsNoneIs()
    {
        var faults = new List<string>();
        foreach (var (method, path) in Endpoints().Where(e => e.Path != "/api/v1/openapi.json"))
        {
            _desk.Wait(TimeSpan.FromMinutes(15)); // wrong keys from one place are soon not looked at
            foreach (var target in Targets(path))
            {
                var none = await AskAsync(_callers["none"], method, target);
                foreach (var name in new[] { "off", "revoked", "unknown" })
                {
                    var answer = await AskAsync(_callers[name], method, target);
                    if ((int)answer.Status != 401 || answer.Text != none.Text || !answer.Headers.Keys.Order().SequenceEqual(none.Headers.Keys.Order()))
                        faults.Add($"{method} {target} {name}: {answer.Status} {answer.Text}");
                }
            }
        }

        Faults.None(faults);
    }

    [Theory]
    [InlineData("member", "annan-mar")]
    [InlineData("elsewhere", "fsg-mar")]
    [InlineData("admin", "fsg-mar")]
    [InlineData("convener", "annan-mar")]
    [InlineData("convenerBelow", "fsg-mar")]
    [InlineData("convenerOther", "vsg-mar")]
    public async Task WhatAKeyMayNotKnowOf_LooksLikeWhatIsNotThere_WhateverIsAskedOfIt(string key, string there)
    {
        foreach (var (method, path) in Endpoints().Where(e => e.Path.Contains("{meeting}", StringComparison.Ordinal)))
        {
            var (one, other) = (await AskAsync(_callers[key], method, path.Replace("{meeting}", there, StringComparison.Ordinal)), await AskAsync(_callers[key], method, path.Replace("{meeting}", "finns-inte", StringComparison.Ordinal)));

            Assert.Equal((HttpStatusCode.NotFound, other.Text, other.Mark), (one.Status, one.Text, one.Mark));
            Assert.Equal(other.Status, one.Status);
            Assert.Equal(other.Headers.Where(h => h.Key != "Date").OrderBy(h => h.Key), one.Headers.Where(h => h.Key != "Date").OrderBy(h => h.Key));
        }
    }

    [Fact]
    public async Task Lists_TellAKeyForSomeGroupsOfThoseAlone_AndNamesNoneOfTheOthers()
    {
        foreach (var list in new[] { "/api/v1/groups", "/api/v1/meetings?year=2026", "/api/v1/years/2026/wheel" })
        {
            var answer = await _callers["convenerBelow"].GetAsync(list);

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("vsg", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("annan-mar", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("fsg-mar", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal((await _callers["convenerBelow"].GetAsync("/api/v1/meetings?group=finns-inte")).Text, (await _callers["convenerBelow"].GetAsync("/api/v1/meetings?group=annan")).Text);
    }

    [Fact]
    public async Task JointMeeting_IsReadWithAKeyForOneOfItsGroups_AndChangedWithOneForAll()
    {
        (await _desk.RunAsync("import", _desk.Folder.Write("joint.wheel.json", """
            { "format": "arshjul-wheel/1", "organisation": { "key": "prov", "name": "Provförvaltningen", "id": "prov-1" }, "meetings": [{ "key": "bada", "groups": ["fsg", "vsg"], "date": "2026-05-19", "start": "09:00", "end": "11:00" }] }
            """))).Ended(0);

        Assert.Equal("2", await AnswerAsync(_callers["convenerBelow"], "GET", "/api/v1/meetings/bada"));
        Assert.Equal("-", await AnswerAsync(_callers["convenerBelow"], "POST", "/api/v1/meetings/bada/move"));
        Assert.Equal("4", await AnswerAsync(_callers["convener"], "POST", "/api/v1/meetings/bada/move"));
    }

    private static async Task<string> AnswerAsync(ApiCaller caller, string method, string path)
    {
        var answer = await AskAsync(caller, method, path);
        return (int)answer.Status switch
        {
            200 => "2",
            401 => "1",
            403 => "3",
            404 => "-",
            422 or 428 => "4",
            var status => status.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static Task<ApiCaller.Answer> AskAsync(ApiCaller caller, string method, string path) => method == "GET" ? caller.GetAsync(path) : caller.PostAsync(path, "{}");

    private IEnumerable<(string Method, string Path)> Endpoints() =>
        from endpoint in _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText!
        where path.StartsWith("/api", StringComparison.OrdinalIgnoreCase)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        where method != "HEAD"
        select (method, path);

    private static string[] Targets(string path) => path.Contains("{meeting}", StringComparison.Ordinal)
        ? [.. new[] { "fsg-mar", "vsg-mar", "annan-mar" }.Select(m => path.Replace("{meeting}", m, StringComparison.Ordinal))]
        : [Year().Replace(path, "2026")];

    [GeneratedRegex(@"\{year[^}]*\)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
