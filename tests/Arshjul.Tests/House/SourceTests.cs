using System.Text.RegularExpressions;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Tests.House;

/// <summary>What holds for every file: small, and nothing in it names what lies outside the repository.</summary>
public sealed partial class SourceTests
{
    private const int SourceLines = 300;
    private const int TestLines = 500;

    private static readonly string[] NotOurs = [".git", "bin", "obj", "data", "demo-data", "TestResults", "artifacts", ".vs", ".idea", "node_modules"];

    private static readonly string[] Binary = [".png", ".ico", ".woff2", ".xlsx", ".docx", ".pdf"];

    // Written in pieces, so that this file does not name them itself.
    private static readonly string[] Outside =
    [
        "nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "pypi" + ".org", "pythonhosted" + ".org", "deb.debian" + ".org", "rubygems" + ".org",
        "crates" + ".io", "golang" + ".org", "shared/" + "design", "shared/" + "tools", "shared/" + "seeds",
    ];

    private static IEnumerable<string> Files => Below(Repository.Root).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal);

    [Fact]
    public void SourceFiles_Everywhere_AreShort()
    {
        var tooLong = from file in Files
                      where Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains("/Migrations/", StringComparison.Ordinal)
                      let lines = File.ReadLines(Repository.File(file)).Count()
                      where lines > (file.StartsWith("tests/", StringComparison.Ordinal) ? TestLines : SourceLines)
                      select $"{file}: {lines} lines";

        Faults.None(tooLong);
    }

    [Fact]
    public void Files_Everywhere_NameNothingOutside()
    {
        var named = from file in Files
                    where !Binary.Contains(Path.GetExtension(file))
                    from line in File.ReadLines(Repository.File(file)).Select((text, index) => (text, number: index + 1))
                    where MachinePath().IsMatch(line.text) || Outside.Any(o => line.text.Contains(o, StringComparison.OrdinalIgnoreCase))
                    select $"{file}:{line.number}: {line.text.Trim()}";

        Faults.None(named);
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) != ".git")
            .Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Below));

    /// <summary>A path that is there on one machine alone; what a URL has after its host is not one.</summary>
    [GeneratedRegex(@"(?<![\w.~*$}-])/(work|root|home|Users)(/|\b(?![-\w]))", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
