using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Arshjul.Core.Words;

namespace Arshjul.Api;

/// <summary>Describes what programs can ask for (OpenAPI 3.1), from the operations themselves and the types that they read and answer.</summary>
internal static partial class ApiDocument
{
    private const string ProblemType = "application/problem+json";

    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>The document, with its words in a language.</summary>
    public static JsonObject Of(IReadOnlyList<ApiOperation> operations, Phrasebook words) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject { ["title"] = words.Say("api.title"), ["version"] = "1", ["description"] = words.Say("api.about") },
        ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
        ["paths"] = new JsonObject(operations.GroupBy(o => Constraint().Replace(o.Path, "}")).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)new JsonObject(p.Select(o => KeyValuePair.Create(o.Method.ToLowerInvariant(), (JsonNode?)Operation(o, words))))))),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = words.Say("api.key") } },
            ["schemas"] = new JsonObject(operations.SelectMany(o => new[] { o.Body, o.Result }).OfType<Type>().Append(typeof(ApiProblem)).Distinct().OrderBy(NameOf, StringComparer.Ordinal).Select(t => KeyValuePair.Create(NameOf(t), (JsonNode?)Placed(Schema(t), "#/components/schemas/" + NameOf(t))))),
        },
    };

    private static JsonObject Operation(ApiOperation operation, Phrasebook words)
    {
        var described = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = words.Say("api.do." + operation.Id),
            ["description"] = words.Say("api.scope", operation.Scope.ToString().ToLowerInvariant()),
            ["parameters"] = new JsonArray([.. Parameters(operation, words)]),
            ["responses"] = Responses(operation, words),
        };
        if (operation.Body is { } body)
            described["requestBody"] = new JsonObject { ["content"] = Content(ApiJson.Type, body), ["required"] = true };
        return described;
    }

    private static IEnumerable<JsonNode> Parameters(ApiOperation operation, Phrasebook words)
    {
        foreach (Match match in Placeholder().Matches(operation.Path))
            yield return Parameter(match.Groups[1].Value, "path", match.Groups[2].Success ? typeof(int) : typeof(string), true);
        foreach (var (name, type) in operation.Query)
            yield return Parameter(name, "query", type, false);
        yield return Parameter("Accept-Language", "header", typeof(string), false);
        if (operation.Changes)
            yield return Parameter("If-Match", "header", typeof(string), false);

        JsonObject Parameter(string name, string place, Type type, bool isRequired) => new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = isRequired,
            ["schema"] = Schema(type),
            ["description"] = words.Say("api.field." + name.Replace("-", "", StringComparison.Ordinal)),
        };
    }

    private static JsonObject Responses(ApiOperation operation, Phrasebook words)
    {
        var fine = new JsonObject { ["description"] = words.Say("api.200"), ["content"] = Content(ApiJson.Type, operation.Result) };
        if (operation.IsMarked)
            fine["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["description"] = words.Say("api.field.ETag"), ["schema"] = Schema(typeof(string)) } };
        var responses = new JsonObject { ["200"] = fine };
        if (operation is { IsMarked: true, Method: "GET" })
            responses["304"] = new JsonObject { ["description"] = words.Say("api.304") };
        int[] statuses = [401, 403, 404, .. operation.Changes ? new[] { 412 } : [], .. operation.Body is null ? Array.Empty<int>() : [415], 422, .. operation.Changes ? new[] { 428 } : [], 429, 500, 503];
        foreach (var status in statuses)
            responses[$"{status}"] = new JsonObject { ["description"] = words.Say($"api.{status}"), ["content"] = Content(ProblemType, typeof(ApiProblem)) };
        return responses;
    }

    private static JsonObject Content(string type, Type facts) => new() { [type] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + NameOf(facts) } } };

    private static JsonNode Schema(Type type) => ApiJson.Options.GetJsonSchemaAsNode(type, Exporter);

    // A type that comes twice is described once and pointed to; the exporter counts from the schema's own root, which stands inside a document here.
    private static JsonNode Placed(JsonNode schema, string place)
    {
        foreach (var child in (schema as JsonObject)?.Select(p => p.Value) ?? (schema as JsonArray)?.AsEnumerable() ?? [])
            if (child is JsonObject or JsonArray)
                Placed(child, place);
        if (schema is JsonObject pointing && pointing["$ref"] is JsonValue pointer)
            pointing["$ref"] = place + pointer.GetValue<string>().TrimStart('#');
        return schema;
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0] + string.Concat(type.GetGenericArguments().Select(a => "Of" + a.Name));

    // An answer may have more fields one day; what is read has no others. A time of day is written in a way of its own, which the exporter cannot know.
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type != typeof(TimeOnly))
            return schema;
        return new JsonObject { ["type"] = context.TypeInfo.Type == type ? "string" : new JsonArray("string", "null"), ["pattern"] = ClockTimeConverter.Pattern };
    }

    [GeneratedRegex(@"\{(\w+)(:[^}]*\)|:[^}]*)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@":[^}/]*\)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Constraint();
}
