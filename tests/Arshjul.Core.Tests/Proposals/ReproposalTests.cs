using Arshjul.Core.Calendar;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Testing;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>A proposal that was taken and is made again: what is pinned stays, and the rest changes as little as it can.</summary>
public sealed class ReproposalTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Dose.Of(4)).Select(i => 5000 + (i * 25))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Propose_OfASmallYearThatWasTaken_GivesTheSameYear(int first)
    {
        var laid = 0;
        for (var seed = first; seed < first + 25; seed++)
        {
            var plan = Weighed(RandomYears.At(seed).Plan);
            var proposal = Proposing.Propose(Proposing.At(plan));
            if (!proposal.IsWhole)
                continue;
            var taken = Proposing.Take(proposal, plan);

            var again = Proposing.Propose(Proposing.At(taken));

            Assert.True(proposal.Meetings.Select(m => (m.Groups[0], m.Date)).SequenceEqual(again.Meetings.Select(m => (m.Groups[0], m.Date))), $"seed {seed}");
            Assert.True(again.Replaced.Count == 0, $"seed {seed}");
            laid++;
        }
        Assert.True(laid > 5, $"only {laid} of 25 years could be laid");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Propose_WhenSomeDaysArePinnedAndOthersClosed_MovesNoPinnedDay(int first)
    {
        var pinned = 0;
        for (var seed = first; seed < first + 25; seed++)
        {
            var plan = Weighed(RandomYears.At(seed).Plan);
            var proposal = Proposing.Propose(Proposing.At(plan));
            var free = proposal.Meetings.Where(m => !m.IsDecided).ToList();
            if (free.Count == 0)
                continue;
            var random = new Random(seed);
            var pins = free.Where(_ => random.Next(2) == 0).Select(m => (m.Groups[0], m.Date)).ToArray();
            // A day that is not pinned is closed: something has to move.
            var closed = free.Select(m => m.Date).Except(pins.Select(p => p.Date)).Select(d => new Closure { Key = "stangt", Name = "stängt", Kind = ClosureKind.Free, From = d, To = d }).Take(1);
            var taken = Proposing.Take(proposal, plan) with { Closures = [.. plan.Closures.Where(c => c.Kind != ClosureKind.Working), .. closed] };

            var again = Proposing.Propose(Proposing.At(taken), pins);

            Assert.All(again.Meetings.Count == 0 ? [] : pins, p => Assert.Contains(again.Meetings, m => m.Groups[0] == p.Item1 && m.Date == p.Date && (m.IsPinned || m.IsDecided)));
            pinned += again.IsWhole ? pins.Length : 0;
        }
        Assert.True(pinned > 2, $"only {pinned} days were pinned");
    }

    [Fact]
    public void Propose_WhenOneDayOfALaidYearIsClosed_MovesAsFewMeetingsAsItCan()
    {
        var plan = WishedMunicipality.Plan(1, Proposing.Year);
        var proposal = Proposing.Propose(Proposing.At(plan));
        var taken = Proposing.Take(proposal, plan);
        var lost = proposal.Meetings.Last(m => m.Groups[0] == "flg-0" && m.Date.Month == 5).Date;

        var again = Proposing.Propose(Proposing.At(taken with { Closures = [.. plan.Closures, new Closure { Key = "stangt", Name = "stängt", Kind = ClosureKind.Free, From = lost, To = lost }] }));

        Assert.True(again.IsWhole);
        Assert.Single(again.Replaced);
        Assert.Equal(proposal.Meetings.Count - 1, again.Meetings.Count(m => m.Key is not null));
    }

    private static YearPlan Weighed(YearPlan plan) => plan with { Organisation = plan.Organisation with { Weights = new ProposalWeights() } };
}
