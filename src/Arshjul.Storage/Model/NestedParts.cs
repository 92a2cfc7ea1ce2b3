using Arshjul.Core.Calls;

namespace Arshjul.Storage.Model;

/// <summary>The types of the parts of facts that no column type fits: they are written as JSON.</summary>
internal static class NestedParts
{
    /// <summary>Those types.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. Facts.All.Select(t => t.Fact).Append(typeof(Call)).SelectMany(t => t.GetProperties()).Where(p => p.CanWrite).Select(p => p.PropertyType).Where(t => !FitsColumn(t)).Distinct()];

    private static bool FitsColumn(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain.IsPrimitive || plain.IsEnum || plain == typeof(string) || plain == typeof(DateOnly) || plain == typeof(TimeOnly) || plain == typeof(DateTime));
}
