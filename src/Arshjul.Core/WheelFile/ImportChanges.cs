using System.Text.Json;
using System.Text.Json.Nodes;
using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>Tells two plans apart, thing by thing and property by property.</summary>
internal static class ImportChanges
{
    private const int Longest = 80;

    public static IReadOnlyList<ImportChange> Between(YearPlan before, YearPlan after)
    {
        var (old, now) = (Tree(before), Tree(after));
        var changes = new List<ImportChange>();
        if (before.Organisation.Key.Length == 0)
            changes.Add(new ImportChange(ImportAction.Added, "organisation", after.Organisation.Key, []));
        else if (Properties(old["organisation"]!.AsObject(), now["organisation"]!.AsObject()) is { Count: > 0 } properties)
            changes.Add(new ImportChange(ImportAction.Changed, "organisation", after.Organisation.Key, properties));
        foreach (var list in NodeShape.Of(typeof(YearPlan)).Properties.Values.Where(p => NodeShape.Of(p.Type).Element is not null).Select(p => p.Name))
            changes.AddRange(In(list, ByKey(old, list), ByKey(now, list)));
        return changes;
    }

    private static IEnumerable<ImportChange> In(string list, OrderedDictionary<string, JsonObject> old, OrderedDictionary<string, JsonObject> now)
    {
        foreach (var (key, thing) in now)
        {
            if (!old.TryGetValue(key, out var was))
                yield return new ImportChange(ImportAction.Added, list, key, []);
            else if (Properties(was, thing) is { Count: > 0 } properties)
                yield return new ImportChange(ImportAction.Changed, list, key, properties);
        }
        foreach (var key in old.Keys.Where(k => !now.ContainsKey(k)))
            yield return new ImportChange(ImportAction.Removed, list, key, []);
    }

    private static List<PropertyChange> Properties(JsonObject old, JsonObject now) => [.. old.Select(p => p.Key).Union(now.Select(p => p.Key), StringComparer.Ordinal)
        .Where(name => !JsonNode.DeepEquals(old[name], now[name]))
        .Select(name => new PropertyChange(name, Text(old[name]), Text(now[name])))];

    private static string? Text(JsonNode? node)
    {
        var text = node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : node?.ToJsonString(Compact);
        return text is { Length: > Longest } ? text[..(Longest - 1)] + "…" : text;
    }

    private static OrderedDictionary<string, JsonObject> ByKey(JsonObject tree, string list)
    {
        var things = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var thing in tree[list]?.AsArray().Select(t => t!.AsObject()) ?? [])
            things.TryAdd(thing["group"] is { } group ? $"{group}/{thing["key"]}" : $"{thing["key"]}", thing);
        return things;
    }

    private static JsonObject Tree(YearPlan plan) => JsonSerializer.SerializeToNode(plan, WheelJson.Options)!.AsObject();

    private static readonly JsonSerializerOptions Compact = new(WheelJson.Options) { WriteIndented = false };
}
