using System.Diagnostics;
using System.Globalization;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.WheelFile;
using Arshjul.Testing;
using Arshjul.Testing.Builders;

namespace Arshjul.Benchmarks;

/// <summary>How long a year's proposal takes, with reasons and alternatives, from one department's 5 bodies to a municipality's 60 with people in common.</summary>
internal static class ProposeBenchmark
{
    private const int Year = 2027;
    private const int Runs = 5;

    public static async Task RunAsync(TextWriter output)
    {
        _ = Time(WishedMunicipality.Plan(1, Year));
        var example = WheelImport.Prepare(YearPlan.Empty, [new WheelSource("planning-2027.wheel.json", await File.ReadAllBytesAsync(Repository.File("examples", "planning-2027.wheel.json")))], new DateOnly(2026, 11, 1), () => "bench").After;
        Tell(output, "the example", Median(example));
        var one = 0.0;
        foreach (var departments in new[] { 1, 2, 4, 8, 12 })
        {
            var plan = WishedMunicipality.Plan(departments, Year);
            var timed = departments == 1 ? Median(plan) : Time(plan);
            one = departments == 1 ? timed.All : one;
            Tell(output, string.Create(CultureInfo.InvariantCulture, $"{departments * 5} bodies, {timed.All / one:0.0} times the time for 5"), timed);
        }
    }

    private static void Tell(TextWriter output, string what, (double First, double All, PlanProposal Proposal) timed) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"propose: {what}: {timed.Proposal.Meetings.Count} meetings laid, a first whole year after {timed.First:0.00} s, done in {timed.All:0.00} s; cost {timed.Proposal.Cost}{(timed.Proposal.IsProvedBest ? ", proved best" : "")}, hard rules broken {timed.Proposal.Broken.Count + timed.Proposal.Conflicts.Count}"));

    private static (double First, double All, PlanProposal Proposal) Median(YearPlan plan) => Enumerable.Range(0, Runs).Select(_ => Time(plan)).OrderBy(t => t.All).ElementAt(Runs / 2);

    private static (double First, double All, PlanProposal Proposal) Time(YearPlan plan)
    {
        var at = new PlanAt(plan, new DateTime(Year - 1, 11, 2, 9, 0, 0));
        var clock = Stopwatch.StartNew();
        var proposal = new YearProposal(new ProposalRequest { At = at, Year = Year });
        var first = 0.0;
        foreach (var _ in proposal.Work())
            if (first == 0 && proposal.IsWhole)
                first = clock.Elapsed.TotalSeconds;
        var result = proposal.Result();
        return (first, clock.Elapsed.TotalSeconds, result);
    }
}
