using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.Examples;

public sealed partial class ExamplePrivacyTests
{
    [Fact]
    public void Examples_WordByWord_NameNobodyFromTheSeeds()
    {
        // Hashes, so that the list itself names nobody either. One lower-case word each.
        var forbidden = ExampleWheel.Fixture("forbidden-words.sha256").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(forbidden);
        Assert.All(forbidden, h => Assert.Equal(64, h.Length));
        foreach (var file in Files())
        {
            var words = Words().Matches(File.ReadAllText(file)).Select(m => m.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal);
            Assert.DoesNotContain(words, w => forbidden.Contains(Hash(w)));
        }
    }

    [Fact]
    public void Addresses_InTheExamples_ReachNobody()
    {
        foreach (var file in Files())
        {
            var text = File.ReadAllText(file);
            Assert.All(Hosts().Matches(text).Select(m => m.Groups["host"].Value), host => Assert.EndsWith(".example", host, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Unions_InTheExamples_StandOnTheSeatAndNeverWithThePerson()
    {
        foreach (var wheel in new[] { "socialforvaltningen", "stj-samk", "demo" })
        {
            var plan = ExampleWheel.Plan(wheel);
            var parties = plan.Seats.Select(s => s.Party).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            Assert.DoesNotContain(plan.People, p => parties.Any(party => $"{p.Key} {p.Name} {p.Email}".Contains(party, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.File("examples")).Concat(Directory.EnumerateFiles(ExampleWheel.Fixtures, "*.txt"));

    private static string Hash(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:[A-Za-z0-9]@|://)(?<host>[a-z0-9.-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Hosts();
}
