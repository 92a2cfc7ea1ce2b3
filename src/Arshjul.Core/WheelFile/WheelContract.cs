using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>What the file has that the types do not say: its format, what it leaves out, and that a default value need not be written.</summary>
internal static class WheelContract
{
    public static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        // What is worked out from other facts is not a fact.
        foreach (var derived in type.Properties.Where(p => p.Set is null).ToList())
            type.Properties.Remove(derived);
        if (type.Type == typeof(YearPlan))
            ShapePlan(type);
        if (!type.Type.IsAbstract)
            LeaveOutDefaults(type);
    }

    private static void ShapePlan(JsonTypeInfo type)
    {
        foreach (var sent in type.Properties.Where(p => p.Name is "sentCalls" or "approvals" or "answers" or "seatProposals" or "papers").ToList())
            type.Properties.Remove(sent);
        var format = type.CreateJsonPropertyInfo(typeof(string), "format");
        format.Get = _ => WheelJson.Format;
        format.Set = (_, _) => { };
        format.IsRequired = true;
        type.Properties.Insert(0, format);
    }

    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        var blank = Activator.CreateInstance(type.Type)!;
        foreach (var property in type.Properties.Where(p => !p.IsRequired))
        {
            var normal = property.Get!(blank);
            property.ShouldSerialize = (_, value) => !Same(value, normal);
        }
    }

    private static bool Same(object? a, object? b) => a is IEnumerable x and not string && b is IEnumerable y
        ? x.Cast<object?>().SequenceEqual(y.Cast<object?>())
        : Equals(a, b);
}
