using System.Text.RegularExpressions;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>Every reason, note and contradiction that the other tests read in Swedish can be read in English too, whole.</summary>
public sealed partial class SentenceTests
{
    private static readonly string[] Swedish = ["möte", "arbetsdag", "klämdag", "flyttat", "låst", "vecka", "före ", "efter ", "går året", "krockar", "inget ", "måndag", "tisdag"];

    public static TheoryData<string, string, string> Rows =>
        [.. WishTests.Rows.Select(r => (r.Data.Item1, "{" + r.Data.Item2 + "}", r.Data.Item3)).Concat(ChainTests.Rows.Select(r => (r.Data.Item1, r.Data.Item2, r.Data.Item3)))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Propose_InEnglish_SaysTheSameWithoutASwedishWordOrAHole(string what, string wishes, string more)
    {
        var proposal = Proposing.Propose(Proposing.At(SmallWish.Plan(wishes, more)));
        string english = SmallWish.Told(proposal, "en"), swedish = SmallWish.Told(proposal);

        Assert.Equal(swedish.Split('\n').Length, english.Split('\n').Length);
        Assert.DoesNotMatch(Hole(), english);
        Assert.DoesNotMatch(Hole(), swedish);
        Assert.True(Array.Find(Swedish, w => english.Contains(w, StringComparison.Ordinal)) is null, $"{what}: {english}");
    }

    /// <summary>A place that nothing was put into, a name of a sentence instead of it, two spaces or signs where words are missing.</summary>
    [GeneratedRegex(@"\{\d|\bproposal\.|\bkind\.|  |: ;|; ;|, ,|\( *\)|:\s*$", RegexOptions.Multiline)]
    private static partial Regex Hole();
}
