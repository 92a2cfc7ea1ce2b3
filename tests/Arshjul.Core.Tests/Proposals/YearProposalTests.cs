using Arshjul.Core.Organisations;
using Arshjul.Core.Proposals;
using Arshjul.Core.Words;
using Arshjul.Testing.Builders;
using Xunit;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>What is asked for and how: requests that are refused, groups left out, profiles, stopping half-way, the same answer every time.</summary>
public sealed class YearProposalTests
{
    private const string Fsg = """{ "group": "fsg", "key": "o", "count": 1, "from": "05-10", "until": "05-14" }""";

    [Fact]
    public void Request_WithoutWishes_IsRefused() =>
        Refused(new ProposalRequest { At = Proposing.At(SmallWish.Plan("")), Year = 2027 }, "Det finns inga önskemål för 2027 att göra ett förslag av. Skriv dem under \"wishes\" i en hjulfil, och läs in den eller ange den med --from.");

    [Fact]
    public void Request_ForAYearThatNoWishIsFor_IsRefused() =>
        Refused(new ProposalRequest { At = Proposing.At(SmallWish.Plan(Fsg.Replace("\"count\"", "\"year\": 2028, \"count\"", StringComparison.Ordinal))), Year = 2027 }, "Det finns inga önskemål för 2027 att göra ett förslag av. Skriv dem under \"wishes\" i en hjulfil, och läs in den eller ange den med --from.");

    [Fact]
    public void Request_WithPinsThatCannotBe_IsRefusedForEach() =>
        Refused(
            new ProposalRequest { At = Proposing.At(SmallWish.Plan(Fsg)), Year = 2027, Pins = [("vsg", new(2027, 5, 12)), ("fsg", new(2026, 5, 12)), ("fsg", new(2027, 5, 12))] },
            "Gruppen ”vsg” har inget önskemål om ordinarie möten, så 2027-05-12 kan inte låsas.",
            "2026-05-12 ligger inte i 2027 och kan inte låsas där.");

    [Fact]
    public void Request_ForSomeGroups_LeavesTheOthersWhereTheyLie()
    {
        var plan = SmallWish.Plan(Fsg + """, { "group": "vsg", "key": "o", "count": 1, "from": "05-10", "until": "05-14", "times": [{ "start": "09:00", "end": "11:00" }] }""",
            """ "meetings": [{ "key": "v", "groups": ["vsg"], "date": "2027-05-10", "start": "09:00", "end": "11:00", "status": "preliminary" }] """);
        var proposal = Result(new ProposalRequest { At = Proposing.At(plan), Year = 2027, Groups = ["fsg"] });

        Assert.Equal(["fsg"], proposal.Meetings.Select(m => m.Groups[0]));
        Assert.NotEqual(new DateOnly(2027, 5, 10), proposal.Meetings[0].Date); // the convener of both sits in the other all that morning
        Assert.Empty(proposal.Replaced);
    }

    [Fact]
    public void Wish_OfTheYear_StandsBeforeOneOfEveryYear()
    {
        var plan = SmallWish.Plan(Fsg + """, { "group": "fsg", "key": "2027", "year": 2027, "count": 2, "from": "06-01", "until": "06-04" }""");

        Assert.Equal([6, 6], Result(new ProposalRequest { At = Proposing.At(plan), Year = 2027 }).Meetings.Select(m => m.Date.Month));
        Assert.Equal([5], Result(new ProposalRequest { At = Proposing.At(plan), Year = 2028 }).Meetings.Select(m => m.Date.Month));
    }

    [Fact]
    public void Propose_TwiceFromTheSame_GivesTheSame()
    {
        var at = Proposing.At(WishedMunicipality.Plan(1, Proposing.Year));

        Assert.Equal(Whole(Proposing.Propose(at)), Whole(Proposing.Propose(at)));
    }

    [Fact]
    public void Result_AtEveryStep_IsAYearThatNeverGetsDearer()
    {
        var proposal = new YearProposal(new ProposalRequest { At = Proposing.At(WishedMunicipality.Plan(1, Proposing.Year, seed: 1)), Year = Proposing.Year });
        var (last, done, steps) = (proposal.CostNow, 0.0, 0);

        Assert.Equal(50, proposal.Result().Meetings.Count); // before the first step too
        foreach (var now in proposal.Work())
        {
            Assert.True(proposal.CostNow <= last);
            Assert.InRange(now, 0, 1);
            (last, done, steps) = (proposal.CostNow, now, steps + 1);
            if (steps % 100 == 0)
                Assert.Equal(50, proposal.Result().Meetings.Count);
        }
        Assert.Equal(1, done);
        Assert.Equal(last, proposal.Result().Cost);
    }

    [Fact]
    public void Costs_ByRule_AreTheWholeCost_AndTheMeetingsAndTheNotesHaveNoMore()
    {
        var proposal = Proposing.Propose(Proposing.At(WishedMunicipality.Plan(1, Proposing.Year)));

        Assert.True(proposal.Cost > 0);
        Assert.Equal(proposal.Cost, proposal.Costs.Sum(c => c.Cost));
        Assert.Equal(proposal.Costs.OrderByDescending(c => c.Cost), proposal.Costs);
        Assert.InRange(proposal.Meetings.Sum(m => (long)m.Cost), 0, proposal.Cost);
        Assert.All(proposal.Costs, c => Assert.True(c.Times > 0 && c.Cost > 0));
    }

    [Theory]
    [InlineData("even")]
    [InlineData("weekday")]
    [InlineData("bridgeDays")]
    public void Profile_ByItsOwnWeights_IsBest_AndByTheOrganisationsTheBalancedIs(string name)
    {
        var at = Proposing.At(WishedMunicipality.Plan(1, Proposing.Year, seed: 3));
        var own = at.Plan.Organisation.Weights;
        var weights = ProposalProfile.Compared.Single(p => p.Name == name).Of(own);
        YearProposal balanced = Worked(new ProposalRequest { At = at, Year = Proposing.Year }), other = Worked(new ProposalRequest { At = at, Year = Proposing.Year, Weights = weights });

        Assert.NotEqual(own, weights);
        Assert.True(balanced.Result().IsProvedBest && other.Result().IsProvedBest);
        Assert.InRange(other.Result().Cost, 0, balanced.CostBy(weights));
        Assert.InRange(other.CostBy(own), balanced.Result().Cost, long.MaxValue);
        // What it costs by the weights it was made by is what it says.
        Assert.Equal((balanced.Result().Cost, other.Result().Cost), (balanced.CostBy(own), other.CostBy(weights)));
    }

    [Fact]
    public void Profiles_KeepEveryWeightWithinItsBounds()
    {
        var most = new ProposalWeights { EvenSpread = 1000, OtherWeekday = 1000, WeekdayOrder = 1000, BridgeDay = 1000, ShortenedDay = 1000, SchoolHoliday = 1000 };

        Assert.All(ProposalProfile.Compared, p => Assert.Equal(most, p.Of(most)));
        Assert.Equal("balanced", ProposalProfile.Compared[^1].Name);
        Assert.All(ProposalProfile.Compared, p => Assert.NotEqual("proposal.profile." + p.Name, Phrasebook.In("sv").Say(new Sentence("proposal.profile." + p.Name))));
    }

    [Fact]
    public void Conflicts_ThatHaveNothingToDoWithEachOther_AreAllTold()
    {
        var proposal = Proposing.Propose(Proposing.At(SmallWish.Plan(
            """
            { "group": "fsg", "key": "o", "count": 2, "from": "05-11", "until": "05-11" },
            { "group": "vsg", "key": "o", "count": 1, "weekdays": ["monday"], "pins": ["2027-05-11", "2027-05-12"] },
            { "group": "flg", "key": "o", "count": 1, "from": "05-06", "until": "05-06" }
            """)));

        Assert.Empty(proposal.Meetings);
        Assert.False(proposal.IsWhole);
        Assert.Equal([2, 2, 3], proposal.Conflicts.Select(c => c.Wishes.Count).Order());
        Assert.All(proposal.Conflicts, c => Assert.True(c.IsProved));
        // Whatever is told to help, helps when the other contradictions are gone too.
        Assert.All(proposal.Conflicts, c => Assert.Contains(c.Wishes, w => w.Helps));
        Assert.All(proposal.Conflicts.SelectMany(c => c.Wishes), w => Assert.Equal(w.Helps, w.Times is not null));
    }

    private static string Whole(PlanProposal proposal) => System.Text.Json.JsonSerializer.Serialize(proposal);

    [Fact]
    public void Result_WhenStoppedWhileContradictionsAreLookedFor_IsTheBestSoFarAndWhatItBreaks()
    {
        var plan = SmallWish.Plan("""
            { "group": "fsg", "key": "o", "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "09:00", "end": "11:00" }] },
            { "group": "vsg", "key": "o", "count": 1, "from": "05-12", "until": "05-12", "times": [{ "start": "10:00", "end": "12:00" }] }
            """);
        var request = new ProposalRequest { At = Proposing.At(plan), Year = 2027 };
        var steps = new YearProposal(request).Work().Count();

        for (var stop = 0; stop < steps; stop++)
        {
            var proposal = new YearProposal(request);
            _ = proposal.Work().Take(stop).Count();
            var result = proposal.Result();

            Assert.False(result.IsWhole);
            Assert.Empty(result.Conflicts);
            Assert.Equal(2, result.Meetings.Count);
            Assert.EndsWith("M. H. sitter i båda", Phrasebook.In("sv").Say(Assert.Single(result.Broken)), StringComparison.Ordinal);
        }
        Assert.True(steps > 8, $"only {steps} steps");
    }

    [Fact]
    public void Result_WhenStoppedBeforeItIsSaidWhyThereAreTooFewDays_IsNoYearThatHolds()
    {
        var result = new YearProposal(new ProposalRequest { At = Proposing.At(SmallWish.Plan(Fsg.Replace("\"count\": 1", "\"count\": 6", StringComparison.Ordinal))), Year = 2027 }).Result();

        Assert.False(result.IsWhole);
        Assert.Empty(result.Meetings);
        Assert.Equal("FSG: 6 möten önskas, och de dagar som går är 5", Phrasebook.In("sv").Say(Assert.Single(result.Broken)));
    }

    private static PlanProposal Result(ProposalRequest request) => Worked(request).Result();

    private static YearProposal Worked(ProposalRequest request)
    {
        var proposal = new YearProposal(request);
        foreach (var _ in proposal.Work())
        {
            // To the end.
        }
        return proposal;
    }

    private static void Refused(ProposalRequest request, params string[] told) =>
        Assert.Equal(told, Assert.Throws<InputException>(() => new YearProposal(request)).Faults.Select(f => Phrasebook.In("sv").Say(f)));
}
