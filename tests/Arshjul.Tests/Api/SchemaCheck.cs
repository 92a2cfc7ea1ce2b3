using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Arshjul.Tests.Api;

/// <summary>Holds JSON against the part of JSON Schema 2020-12 that the API's description uses, and fails on a keyword that it does not know.</summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Known = ["type", "properties", "required", "additionalProperties", "items", "enum", "format", "pattern", "default", "$ref"];

    /// <summary>Where the JSON is not what the schema says.</summary>
    /// <param name="document">The whole description, in which references are looked up.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The JSON.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<string> Faults(JsonNode document, JsonNode schema, JsonNode? value, string path = "$")
    {
        if (schema is not JsonObject rules)
            return [];
        if (rules["$ref"] is { } reference)
            return Faults(document, reference.GetValue<string>()[2..].Split('/').Aggregate(document, (node, step) => node[step]!), value, path);
        return rules.Where(r => !Known.Contains(r.Key)).Select(r => $"{path}: unknown keyword {r.Key}")
            .Concat(Of(rules, value, path))
            .Concat(value is JsonObject fields ? OfFields(document, rules, fields, path) : [])
            .Concat(value is JsonArray items && rules["items"] is { } each ? items.SelectMany((item, i) => Faults(document, each, item, $"{path}[{i}]")) : []);
    }

    private static IEnumerable<string> Of(JsonObject rules, JsonNode? value, string path)
    {
        var types = rules["type"] switch { null => [], JsonArray several => several.Select(t => t!.GetValue<string>()).ToList(), var one => [one.GetValue<string>()] };
        if (types.Count > 0 && !types.Any(t => Is(t, value)))
            yield return $"{path}: {value?.ToJsonString() ?? "null"} is no {string.Join('/', types)}";
        if (rules["enum"] is JsonArray words && words.All(w => w?.ToJsonString() != value?.ToJsonString()))
            yield return $"{path}: {value?.ToJsonString()} is none of {words.ToJsonString()}";
        if (value?.GetValueKind() != JsonValueKind.String)
            yield break;
        var text = value.GetValue<string>();
        if (rules["pattern"] is { } pattern && !Regex.IsMatch(text, pattern.GetValue<string>()))
            yield return $"{path}: {text} does not match {pattern}";
        if (rules["format"]?.GetValue<string>() is { } format && !HasFormat(format, text))
            yield return $"{path}: {text} is no {format}";
    }

    private static IEnumerable<string> OfFields(JsonNode document, JsonObject rules, JsonObject fields, string path)
    {
        foreach (var name in rules["required"]?.AsArray().Select(r => r!.GetValue<string>()).Where(r => !fields.ContainsKey(r)) ?? [])
            yield return $"{path}: {name} is missing";
        foreach (var (name, value) in fields)
            if (rules["properties"]?[name] is { } schema)
                foreach (var fault in Faults(document, schema, value, $"{path}.{name}"))
                    yield return fault;
            else
                yield return $"{path}: {name} is not described";
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-'),
        _ => false,
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };
}
