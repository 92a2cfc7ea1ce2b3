using Arshjul.Core.Words;

namespace Arshjul.Hosting;

/// <summary>Finds settings that nobody reads, which are most often misspelled ones.</summary>
internal static class UnknownSettings
{
    /// <summary>The settings there are, by path, with the type of their value.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Known = Leaves(typeof(Settings), "").ToDictionary(l => l.Path, l => l.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>One sentence for each unknown one.</summary>
    public static IEnumerable<Sentence> In(IConfiguration configuration) =>
        configuration.AsEnumerable().Where(s => s.Value is not null && !Known.ContainsKey(s.Key)).Select(s => s.Key).Order(StringComparer.Ordinal)
            .Select(path => new Sentence("settings.unknown", path, string.Join(", ", Known.Keys)));

    private static IEnumerable<(string Path, Type Type)> Leaves(Type type, string prefix) => type.GetProperties()
        .Where(p => p.CanWrite)
        .SelectMany(p => p.PropertyType is { IsClass: true } part && part != typeof(string)
            ? Leaves(p.PropertyType, prefix + p.Name + ":")
            : [(prefix + p.Name, Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)]);
}
