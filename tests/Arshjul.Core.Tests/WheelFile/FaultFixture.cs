using Arshjul.Testing;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>One wrong file with all it should be told, from <c>faults.txt</c>: <c>## name</c>, the file, then lines beginning with <c>sv:</c> and <c>en:</c>.</summary>
public sealed record FaultFixture(string Name, string File, IReadOnlyList<string> Swedish, IReadOnlyList<string> English)
{
    private static readonly string Place = Repository.File("tests", "Arshjul.Core.Tests", "WheelFile", "faults.txt");

    public static IReadOnlyList<FaultFixture> All { get; } = [.. System.IO.File.ReadAllText(Place).ReplaceLineEndings("\n")
        .Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    public override string ToString() => Name;

    private static FaultFixture Read(string block)
    {
        var lines = block.TrimEnd('\n').Split('\n');
        string[] Told(string language) => [.. lines.Where(l => l.StartsWith(language, StringComparison.Ordinal)).Select(l => l[language.Length..])];
        var file = string.Join('\n', lines.Skip(1).Where(l => !l.StartsWith("sv: ", StringComparison.Ordinal) && !l.StartsWith("en: ", StringComparison.Ordinal)));
        return new FaultFixture(lines[0], file, Told("sv: "), Told("en: "));
    }
}
