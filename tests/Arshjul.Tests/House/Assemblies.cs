using System.Reflection;

namespace Arshjul.Tests.House;

/// <summary>The project's own compiled assemblies, as they lie beside the tests.</summary>
internal static class Assemblies
{
    public static Assembly Core { get; } = typeof(Core.Words.Sentence).Assembly;

    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(IsOurs)
            .Order(StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];

    public static bool IsOurs(string name) =>
        name == "arshjul" || (name.StartsWith("Arshjul.", StringComparison.Ordinal) && !name.EndsWith(".Tests", StringComparison.Ordinal) && name != "Arshjul.Testing");
}
