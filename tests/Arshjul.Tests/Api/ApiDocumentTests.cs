using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Arshjul.Api;
using Arshjul.Core.Access;
using Arshjul.Tests.Commands;
using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Xunit;

namespace Arshjul.Tests.Api;

/// <summary>The description: it has every endpoint of the host under /api and no other, and answers are what it says.</summary>
public sealed partial class ApiDocumentTests(Office office) : IClassFixture<Office>
{
    private const string Path = "/api/v1/openapi.json";

    [Fact]
    public async Task Document_DescribesEveryEndpointOfTheHost_AndNoOther()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var nobody = ApiCaller.With(host, null);
        var mapped = from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                     let path = endpoint.RoutePattern.RawText!
                     where path.StartsWith("/api", StringComparison.OrdinalIgnoreCase) && path != Path
                     from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                     where method != "HEAD"
                     select $"{method} {Constraint().Replace(path, "}")}";

        var document = (await nobody.GetAsync(Path)).Json;

        var described = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}"));
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Document_IsWhole_EveryReferenceAndParameterLeadsSomewhere()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var nobody = ApiCaller.With(host, null);

        var answer = await nobody.GetAsync(Path);
        var document = answer.Json;

        Assert.Equal((HttpStatusCode.OK, "application/json", "3.1.1"), (answer.Status, answer.Type, answer.At("openapi")));
        Faults.None(Reference().Matches(answer.Text).Select(m => m.Groups[1].Value).Where(place => place.Split('/').Aggregate((JsonNode?)document, (node, step) => node?[step]) is null));
        Faults.None(document["components"]!["schemas"]!.AsObject().Select(s => s.Key).Where(name => !answer.Text.Contains($"#/components/schemas/{name}\"", StringComparison.Ordinal)));
        var operations = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (Path: p.Key, Operation: o.Value!))).ToList();
        Assert.Equal(operations.Count, operations.Select(o => o.Operation["operationId"]!.GetValue<string>()).Distinct().Count());
        foreach (var (path, operation) in operations)
        {
            Assert.Equal(Name().Matches(path).Select(m => m.Groups[1].Value), Named(operation, "path"));
            Assert.All(operation["parameters"]!.AsArray(), p => Assert.True(p!["schema"]!["type"]!.ToJsonString() is "\"integer\"" or "\"string\"" && p["description"]!.GetValue<string>().Length > 3));
            Assert.All(operation["responses"]!.AsObject(), r => Assert.NotEmpty(r.Value!["description"]!.GetValue<string>()));
        }
    }

    [Theory]
    [InlineData("en", "List the groups.")]
    [InlineData("sv", "Lista grupperna.")]
    [InlineData("fi", "List the groups.")]
    public async Task Document_IsWrittenInTheLanguageThatIsAskedFor(string language, string said)
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var nobody = ApiCaller.With(host, null);

        Assert.Contains(said, (await nobody.GetAsync(Path, ("Accept-Language", language))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_AreWhatTheDocumentSays_FaultsToo()
    {
        using var desk = new Desk(new DataFolderCopy(), Desk.Friday);
        (await desk.RunAsync("import", desk.Folder.Write("office.wheel.json", OfficeWheel.Text))).Ended(0);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read | ApiScopes.Propose | ApiScopes.Move | ApiScopes.Approve);
        using var reads = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read);
        using var nobody = ApiCaller.With(host, null);
        var document = (await nobody.GetAsync(Path)).Json;
        const string Mar = "/api/v1/meetings/fsg-mar";
        var mark = (await ab.GetAsync(Mar)).Mark!;

        await IsAsync("get", "/api/v1/years/{year}/wheel", ab.GetAsync("/api/v1/years/2026/wheel"), 200);
        await IsAsync("get", "/api/v1/years/{year}/wheel", nobody.GetAsync("/api/v1/years/2026/wheel"), 401);
        await IsAsync("get", "/api/v1/groups", ab.GetAsync("/api/v1/groups"), 200);
        await IsAsync("get", "/api/v1/meetings", ab.GetAsync("/api/v1/meetings"), 200);
        await IsAsync("get", "/api/v1/meetings", ab.GetAsync("/api/v1/meetings?limit=x"), 422);
        foreach (var key in new[] { "fsg-feb", "fsg-mar", "fsg-maj", "fsg-tema", "bada-jun" })
            await IsAsync("get", "/api/v1/meetings/{meeting}", ab.GetAsync("/api/v1/meetings/" + key), 200);
        await IsAsync("get", "/api/v1/meetings/{meeting}", ab.GetAsync("/api/v1/meetings/namnd-mar"), 404);
        await IsAsync("post", "/api/v1/meetings/{meeting}/move", reads.PostAsync(Mar + "/move", "{}"), 403);
        await IsAsync("post", "/api/v1/meetings/{meeting}/move", ab.PostAsync(Mar + "/move", "{}"), 422);
        await IsAsync("post", "/api/v1/meetings/{meeting}/move", ab.SendAsync(HttpMethod.Post, Mar + "/move", new StringContent("x")), 415);
        await IsAsync("post", "/api/v1/meetings/{meeting}/move", ab.PostAsync(Mar + "/move", """{ "date": "2026-07-24" }"""), 428);
        await IsAsync("post", "/api/v1/meetings/{meeting}/move", ab.PostAsync(Mar + "/move", """{ "date": "2026-07-24" }""", ("If-Match", "\"x\"")), 412);
        await IsAsync("post", "/api/v1/meetings/{meeting}/move", ab.PostAsync(Mar + "/move", """{ "date": "2026-07-24", "dryRun": true }"""), 200);
        await IsAsync("post", "/api/v1/meetings/{meeting}/approve", ab.PostAsync(Mar + "/approve", null, ("If-Match", mark)), 200);
        await IsAsync("post", "/api/v1/meetings/{meeting}/cancel", ab.PostAsync("/api/v1/meetings/vsg-mar/cancel", """{ "reason": "Ja.", "dryRun": true }"""), 200);
        await IsAsync("post", "/api/v1/years/{year}/proposals", ab.PostAsync("/api/v1/years/2027/proposals", null), 422);

        async Task IsAsync(string method, string path, Task<ApiCaller.Answer> asked, int status)
        {
            var answer = await asked;
            Assert.Equal(status, (int)answer.Status);
            var content = document["paths"]![path]![method]!["responses"]![$"{status}"]!["content"]![answer.Type!]!;
            Faults.None(SchemaCheck.Faults(document, content["schema"]!, answer.Json).Select(f => $"{method} {path} {status} {f}"));
        }
    }

    [Fact]
    public async Task ProposalAndChange_OfAWishedYear_AreWhatTheDocumentSays()
    {
        using var desk = new Desk(new DataFolderCopy(), Desk.Friday);
        (await desk.RunAsync("import", desk.Folder.Write("wished.wheel.json", WishedWheel.Text))).Ended(0);
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var ab = await ApiCaller.MakeAsync(host, "ab", ApiScopes.Read | ApiScopes.Propose | ApiScopes.Move);
        var document = (await ab.GetAsync(Path)).Json;
        var moved = new[] { ("If-Match", (await ab.GetAsync("/api/v1/meetings/fsg-mar")).Mark!) };

        foreach (var (path, answer) in new[]
        {
            ("/api/v1/years/{year}/proposals", await ab.PostAsync("/api/v1/years/2027/proposals", null)),
            ("/api/v1/meetings/{meeting}/move", await ab.PostAsync("/api/v1/meetings/fsg-mar/move", """{ "date": "2027-03-17" }""", moved)),
        })
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Faults.None(SchemaCheck.Faults(document, document["paths"]![path]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, answer.Json));
        }
    }

    [Fact]
    public async Task Document_IsReadByAReaderThatIsNotOurs_WithoutARemark()
    {
        using var desk = await office.DeskAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        using var nobody = ApiCaller.With(host, null);

        var (read, remarks) = OpenApiDocument.Parse((await nobody.GetAsync(Path)).Text, "json");

        Assert.Empty(remarks!.Errors);
        Assert.Empty(remarks.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, remarks.SpecificationVersion);
        Assert.Equal(ApiEndpoints.All.Select(o => o.Id).Order(StringComparer.Ordinal), read!.Paths.SelectMany(p => p.Value.Operations!.Values).Select(o => o.OperationId!).Order(StringComparer.Ordinal));
        var answers = read.Paths.SelectMany(p => p.Value.Operations!.Values).SelectMany(o => o.Responses!.Where(r => r.Key != "304")).ToList();
        Assert.All(answers, a => Assert.NotEmpty(Assert.Single(a.Value.Content!).Value.Schema!.Properties!)); // each reference is found
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] }""", """{ "a": 1.5 }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] }""", "{}")]
    [InlineData("""{ "type": "object", "properties": {} }""", """{ "b": 1 }""")]
    [InlineData("""{ "type": ["string", "null"], "format": "date" }""", "\"24/3\"")]
    [InlineData("""{ "type": "array", "items": { "enum": ["x"] } }""", """["x", "y"]""")]
    [InlineData("""{ "type": "string", "pattern": "^[0-9]$" }""", "\"a\"")]
    [InlineData("""{ "oneOf": [] }""", "1")]
    public void SchemaCheck_OfWhatIsNotSo_SaysSo(string schema, string value) => Assert.NotEmpty(SchemaCheck.Faults(new JsonObject(), JsonNode.Parse(schema)!, JsonNode.Parse(value)));

    private static IEnumerable<string> Named(JsonNode operation, string place) =>
        operation["parameters"]!.AsArray().Where(p => p!["in"]!.GetValue<string>() == place).Select(p => p!["name"]!.GetValue<string>());

    [GeneratedRegex(@":[^}/]*\)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("\"\\$ref\":\\s*\"#/([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
