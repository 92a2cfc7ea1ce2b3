using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Arshjul.Core.Access;
using Arshjul.Testing;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.Web;
using Xunit;

namespace Arshjul.Tests.Api;

/// <summary>What docs/api.md shows works as it stands there, and its tables say what there is and nothing else.</summary>
public sealed partial class ApiGuideTests : IAsyncLifetime
{
    private readonly Desk _desk = new(new DataFolderCopy(), Desk.Friday);
    private string _guide = "";
    private JsonNode _document = new JsonObject();
    private NearHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        (await _desk.RunAsync("import", _desk.Folder.Write("roles.wheel.json", RolesWheel.Text))).Ended(0);
        _host = await NearHost.StartAsync(_desk.Folder.Data, _desk.Clock);
        _guide = await File.ReadAllTextAsync(Repository.File("docs/api.md"));
        using var nobody = ApiCaller.With(_host, null);
        _document = (await nobody.GetAsync("/api/v1/openapi.json")).Json;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _desk.Dispose();
    }

    [Fact]
    public async Task EveryLineToType_OneAfterTheOther_DoesWhatTheGuideSays()
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        var (mark, asked) = ("", 0);
        foreach (var line in Blocks().SelectMany(b => b.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')))
        {
            var words = Typed().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Success ? m.Groups[2].Value : m.Value).ToList();
            if (words is ["arshjul", .. var arguments])
            {
                var outcome = (await _desk.RunAsync([.. arguments])).Ended(0);
                if (arguments is ["key", "add", var name, ..])
                    secrets[name] = outcome.Out.Trim();
            }
            else if (words is ["curl", .. var options])
            {
                var answer = await AskAsync(options, secrets["booking"], mark);
                Assert.True(answer.Status == HttpStatusCode.OK, $"{line}: {answer.Text}");
                (mark, asked) = (answer.Mark ?? mark, asked + 1);
            }
        }

        Assert.Equal((6, 2), (asked, secrets.Count));
        Assert.Contains("Salen är upptagen.", await _desk.ExportAsync(), StringComparison.Ordinal);
        using var revoked = ApiCaller.With(_host, secrets["intranet"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await revoked.GetAsync("/api/v1/groups")).Status);
    }

    [Fact]
    public async Task FaultThatIsShown_IsTheOneThatIsAnswered()
    {
        var shown = JsonNode.Parse(Assert.Single(Blocks(), b => b.StartsWith('{')))!;
        using var key = await ApiCaller.MakeAsync(_host, "kk", ApiScopes.Move);

        var answer = await key.PostAsync("/api/v1/meetings/fsg-mar/move", """{ "date": "24/3" }""", ("Accept-Language", "sv"));

        Assert.Empty(SchemaCheck.Faults(_document, _document["components"]!["schemas"]!["ApiProblem"]!, shown));
        Assert.Equal(Bare(shown).ToJsonString(), Bare(answer.Json).ToJsonString());
    }

    [Fact]
    public void Tables_NameEveryScopeAndChangeAndStatus_AndNoOther()
    {
        var changes = from path in _document["paths"]!.AsObject()
                      where path.Value!["post"] is not null
                      let body = path.Value["post"]!["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"]?.GetValue<string>().Split('/')[^1]
                      select $"POST {path.Key["/api/v1".Length..]}: {string.Join(" ", body is null ? Enumerable.Empty<string>() : _document["components"]!["schemas"]![body]!["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal))}";
        var statuses = _document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).SelectMany(o => o.Value!["responses"]!.AsObject()).Select(r => r.Key).Distinct();

        Assert.Equal(changes.Order(StringComparer.Ordinal), Rows().Where(r => r[0].StartsWith("`POST ", StringComparison.Ordinal)).Select(r => $"{r[0].Trim('`')}: {string.Join(' ', Marked().Matches(r[1]).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetNames<ApiScopes>().Where(n => n != nameof(ApiScopes.None)).Select(n => n.ToLowerInvariant()), Rows().Where(r => r[0].StartsWith('`') && !r[0].Contains(' ', StringComparison.Ordinal)).Select(r => r[0].Trim('`')));
        Assert.Equal(statuses.Except(["200", "304", "500", "503"]).Order(StringComparer.Ordinal), Rows().Where(r => char.IsAsciiDigit(r[0][0])).SelectMany(r => r[0].Split(", ")).Order(StringComparer.Ordinal));
    }

    private async Task<ApiCaller.Answer> AskAsync(IReadOnlyList<string> options, string secret, string mark)
    {
        using var nobody = ApiCaller.With(_host, null);
        var headers = options.Zip(options.Skip(1)).Where(o => o.First == "-H").Select(o => o.Second.Replace("$KEY", secret, StringComparison.Ordinal).Replace("\"…\"", mark, StringComparison.Ordinal).Split(": ", 2)).Where(h => h[0] != "Content-Type").Select(h => (h[0], h[1])).ToArray();
        var path = new Uri(options[^1]).PathAndQuery;
        return options.Contains("-d") ? await nobody.PostAsync(path, options.Zip(options.Skip(1)).First(o => o.First == "-d").Second, headers) : await nobody.GetAsync(path, headers);
    }

    private static JsonObject Bare(JsonNode problem) => new()
    {
        ["title"] = problem["title"]!.GetValue<string>(),
        ["status"] = problem["status"]!.GetValue<int>(),
        ["field"] = problem["errors"]![0]!["field"]!.GetValue<string>(),
        ["code"] = problem["errors"]![0]!["code"]!.GetValue<string>(),
    };

    private IEnumerable<string> Blocks() => Block().Matches(_guide).Select(m => m.Groups[1].Value);

    private IEnumerable<string[]> Rows() => _guide.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)).Where(c => c.Length > 1);

    [GeneratedRegex("```\n(.*?)\n```", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"([^\"]*)\"|'([^']*)'|[^\\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex("`([^`]*)`", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
