using System.Text;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Core.Tests.Proposals;

/// <summary>Making proposals in tests.</summary>
internal static class Proposing
{
    public const int Year = 2027;

    private static readonly DateTime Before = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Unspecified);

    public static PlanAt At(YearPlan plan) => new(plan, Before);

    /// <summary>The proposal when the search has gone to its end.</summary>
    public static PlanProposal Propose(PlanAt at, params (string Group, DateOnly Date)[] pins)
    {
        var proposal = new YearProposal(new ProposalRequest { At = at, Year = Year, Pins = pins });
        foreach (var _ in proposal.Work())
        {
            // To the end.
        }
        return proposal.Result();
    }

    /// <summary>The plan with a proposal taken as its preliminary plan, by way of the file.</summary>
    public static YearPlan Take(PlanProposal proposal, YearPlan plan)
    {
        var preliminary = PreliminaryPlan.Of(proposal, plan);
        return Import(plan, MeetingsFile.Write(preliminary.Laid, preliminary.Gone, preliminary.Cancelled, "Ersatt"));
    }

    public static YearPlan Import(YearPlan plan, params byte[][] files) =>
        WheelImport.Prepare(plan, [.. files.Select((f, i) => new WheelSource($"{i}.wheel.json", f))], DateOnly.FromDateTime(Before), () => "0f0f").After;

    public static YearPlan Wheel(string text) => Import(YearPlan.Empty, Encoding.UTF8.GetBytes(text));

    /// <summary>What is said of the meetings of a group, "2027-05-12: …".</summary>
    public static IReadOnlyList<string> Told(PlanProposal proposal, string group, string language = "sv") =>
        [.. proposal.Meetings.Where(m => m.Groups[0] == group).Select(m => $"{m.Date:yyyy-MM-dd}: {string.Join("; ", m.Reasons.Select(Phrasebook.In(language).Say))}")];
}
