using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Core.WheelFile;

/// <summary>The wheel file's JSON Schema (draft 2020-12), printed from the same contract that reads the file.</summary>
public static class WheelSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string TimePattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    private const string MonthDayPattern = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    /// <summary>
    /// The schema's bytes. It takes what an import takes: of a thing only what tells it from others is required, since a file may name
    /// a part of what is there already; null takes a property away and <c>deleted</c> a thing.
    /// </summary>
    public static byte[] Write()
    {
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var schema = WheelJson.Options.GetJsonSchemaAsNode(typeof(YearPlan), exporter).AsObject();
        schema.Insert(0, "$schema", Dialect);
        schema.Insert(1, "$id", "https://arshjul.invalid/schemas/" + WheelJson.Format);
        schema.Insert(2, "title", WheelJson.Format);
        return [.. System.Text.Encoding.UTF8.GetBytes(schema.ToJsonString(WheelJson.Options)), (byte)'\n'];
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var nullable = CanBeNull(context);
        if (type == typeof(TimeOnly))
            return Text(nullable, "pattern", TimePattern);
        if (type == typeof(MonthDay))
            return Text(nullable, "pattern", MonthDayPattern);
        if (schema is not JsonObject written)
            return schema;
        if (context.PropertyInfo is { } property)
            Narrow(written, property, nullable);
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            RequireIdentity(written, context);
        return written;
    }

    private static bool CanBeNull(JsonSchemaExporterContext context) => context.PropertyInfo is { IsRequired: false };

    private static JsonObject Text(bool nullable, string name, string value) =>
        new() { ["type"] = nullable ? new JsonArray("string", "null") : "string", [name] = value };

    /// <summary>What the property's rules say over its type's: key form, limits, the format's one value.</summary>
    private static void Narrow(JsonObject schema, JsonPropertyInfo property, bool nullable)
    {
        var known = new NodeProperty(property.Name, property.DeclaringType, property.PropertyType, property.IsRequired);
        if (property is { Name: "format" } && property.DeclaringType == typeof(YearPlan))
            schema["const"] = WheelJson.Format;
        if (property.Name == "key")
            schema["pattern"] = TextRules.KeyPattern;
        var (least, most) = NumberRules.For(known);
        var numbers = property.PropertyType == typeof(int) || property.PropertyType == typeof(int?) ? schema : schema["items"] as JsonObject;
        if (least != int.MinValue && numbers is not null)
            (numbers["minimum"], numbers["maximum"]) = (least, most);
        if (nullable && schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
        if (nullable && schema["enum"] is JsonArray words && !words.Any(w => w is null))
            words.Add(null);
    }

    private static void RequireIdentity(JsonObject schema, JsonSchemaExporterContext context)
    {
        if (schema["properties"] is not JsonObject properties)
            return;
        var shape = NodeShape.Of(context.TypeInfo.Type);
        IReadOnlyList<string> needed = context.TypeInfo.Type == typeof(YearPlan) ? ["format"]
            : context.BaseTypeInfo is not null ? [shape.Discriminator ?? context.BaseTypeInfo.PolymorphismOptions!.TypeDiscriminatorPropertyName]
            : IsElement(context) && shape.Identity is not ["from"] ? shape.Identity
            : [];
        schema.Remove("required");
        if (needed.Count > 0)
            schema["required"] = new JsonArray([.. needed.Select(n => (JsonNode)n)]);
        if (IsElement(context) && shape.Identity.Count > 0)
            properties[NodeMerge.Deleted] = new JsonObject { ["type"] = "boolean" };
    }

    /// <summary>Whether it is a list's element, which can be told from the others and taken away.</summary>
    private static bool IsElement(JsonSchemaExporterContext context) => context.Path is [.., "items"];
}
