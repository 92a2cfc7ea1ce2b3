using Arshjul.Core.Audit;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.Audit;

public sealed class AuditChainTests
{
    private static readonly DateTime Monday = new(2026, 10, 5, 7, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, Func<AuditEntry, AuditEntry>> Forgeries => new()
    {
        { "when", e => e with { At = e.At.AddTicks(1) } },
        { "who", e => e with { Actor = "bb" } },
        { "what", e => e with { Action = "move" } },
        { "to what", e => e with { Subject = "fsg-nov" } },
        { "with what outcome", e => e with { ContentHash = "00" } },
        { "after what", e => e with { PreviousHash = "00" } },
        { "seal", e => e with { Hash = "00" } },
    };

    [Fact]
    public void Chain_AsItWasWritten_IsWhole()
    {
        Assert.Null(AuditChain.FirstBroken([]));
        var chain = Chain(20);
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), chain.Select(e => e.Number));
        Assert.Null(AuditChain.FirstBroken(chain));
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Chain_WhenAFieldOfAnEntryWasForged_BreaksThere(string field, Func<AuditEntry, AuditEntry> forge)
    {
        foreach (var at in new[] { 0, 4, 9 })
        {
            var chain = Chain(10);
            chain[at] = forge(chain[at]);
            Assert.True(AuditChain.FirstBroken(chain) == at + 1, field);
        }
    }

    [Fact]
    public void Chain_WhenAnEntryWasRemoved_BreaksAtTheNext()
    {
        var chain = Chain(10);
        chain.RemoveAt(3);
        Assert.Equal(5, AuditChain.FirstBroken(chain));
        Assert.Equal(2, AuditChain.FirstBroken(Chain(10).Skip(1)));
    }

    [Fact]
    public void Chain_WhenTwoEntriesChangedPlaces_BreaksAtTheFirstOfThem()
    {
        var chain = Chain(10);
        (chain[3], chain[4]) = (chain[4], chain[3]);
        Assert.Equal(5, AuditChain.FirstBroken(chain));
    }

    [Fact]
    public void Chain_WhenAForgedEntryWasSealedAnew_BreaksAtTheOneAfterIt()
    {
        var chain = Chain(10);
        chain[3] = AuditChain.Next(chain[2], chain[3].At, "bb", chain[3].Action, chain[3].Subject, chain[3].ContentHash);
        Assert.Equal(5, AuditChain.FirstBroken(chain));
    }

    [Fact]
    public void Chain_WhenWordsWereShiftedFromOneFieldToAnother_Breaks() =>
        Gen.Select(Gen.String[1, 6], Gen.String[1, 6], Gen.String[1, 6]).Holds(
            (actor, action, subject) =>
            {
                var entry = AuditChain.Next(null, Monday, actor, action + subject, subject, "");
                return AuditChain.FirstBroken([entry with { Actor = actor + action, Action = subject }]) == 1;
            },
            500);

    [Theory]
    [InlineData("a\nb", "c", "d", "a", "b\nc", "d")]
    [InlineData("a", "b\nc", "d", "a", "b", "c\nd")]
    [InlineData("1:a", "b", "c", "1", "a1:b", "c")]
    [InlineData("", "a", "b", "a", "", "b")]
    public void Entries_WhoseFieldsReadTheSameWhenJoined_AreSealedDifferently(string actor, string action, string subject, string otherActor, string otherAction, string otherSubject) =>
        Assert.NotEqual(AuditChain.Next(null, Monday, actor, action, subject, "").Hash, AuditChain.Next(null, Monday, otherActor, otherAction, otherSubject, "").Hash);

    [Fact]
    public void Seal_OfAnEntry_StaysWhatItIsFromOneVersionOfTheProgramToTheNext() =>
        Assert.Equal("fc7e0f1766d6bf1c768e7314bb81f101e458721ade264da74298df44d8f80c86", AuditChain.Next(null, Monday, "aa", "approve", "fsg-okt", "00").Hash);

    private static List<AuditEntry> Chain(int length)
    {
        var chain = new List<AuditEntry>();
        for (var i = 0; i < length; i++)
            chain.Add(AuditChain.Next(chain.LastOrDefault(), Monday.AddMinutes(i), "aa", "approve", "fsg-okt", $"{i:x64}"));
        return chain;
    }
}
