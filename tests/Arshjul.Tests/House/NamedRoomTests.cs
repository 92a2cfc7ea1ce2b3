using System.Text.RegularExpressions;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.House;

/// <summary>
/// A word means one thing in the house: read by the names alone, as a newcomer reads, the folders of the source form no circle. A type that has
/// the name of a member in a room before its own draws an arrow that is not there; it wants a name of its own.
/// </summary>
public sealed partial class NamedRoomTests
{
    private const int Depth = 3;

    private static readonly Dictionary<string, string> Code = new[] { "src", "templates" }
        .SelectMany(top => Directory.EnumerateFiles(Repository.File(top), "*", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Repository.Root, f))
        .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !Generated().IsMatch(f))
        .ToDictionary(f => f, f => NotCode().Replace(File.ReadAllText(Repository.File(f)), " "));

    private static readonly ILookup<string, string> Homes = Code
        .SelectMany(c => Declared().Matches(c.Value).Select(m => m.Groups[1].Value)
            .Concat(Path.GetExtension(c.Key) == ".razor" ? [Path.GetFileNameWithoutExtension(c.Key)] : []), (c, name) => (c.Key, name))
        .Distinct().ToLookup(d => d.name, d => d.Key);

    private static readonly Dictionary<(string From, string To), string> Arrows = (
        from file in Code
        from name in Names().Matches(file.Value).Select(m => m.Value).Distinct()
        let homes = Homes[name].ToList()
        where homes.Count > 0 && !homes.Contains(file.Key)
        let home = homes.Order(StringComparer.Ordinal).MaxBy(h => Shared(h, file.Key))
        where Room(home) != Room(file.Key)
        group $"{file.Key} names {name}, which {home} declares" by (Room(file.Key), Room(home))).ToDictionary(g => g.Key, g => g.First());

    [Fact]
    public void Folders_ReadByTheNamesInThem_FormNoCircle()
    {
        Assert.True(Arrows.Keys.Select(a => a.From).Distinct().Count() > 30);
        Faults.None(Circles.In(Arrows).Select(a => a.Value));
    }

    private static string Room(string file) => string.Join('/', Path.GetDirectoryName(file)!.Split('/').Take(Depth));

    private static int Shared(string one, string other) => one.Zip(other).TakeWhile(p => p.First == p.Second).Count();

    [GeneratedRegex(@"(^|/)(obj|bin|Migrations)/|\.g\.cs$", RegexOptions.CultureInvariant)]
    private static partial Regex Generated();

    [GeneratedRegex("""/\*.*?\*/|//[^\n]*|@\*.*?\*@|\$?@?"(?:[^"\\\n]|\\.)*" """, RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"\b(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+([A-Z]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\b[A-Z]\w*\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
