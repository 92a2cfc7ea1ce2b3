using Arshjul.Commands.Proposing;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Proposes a whole year for all groups at once. Nothing is stored: what is chosen is written as a wheel file.</summary>
internal sealed class PlanProposeCommand : ArshjulCommand
{
    private readonly YearArgument _year;
    private readonly ListOption _groups;
    private readonly ListOption _from;
    private readonly ListOption _pins;
    private readonly NumberOption _variants;
    private readonly NumberOption _choose;

    /// <summary>Makes it.</summary>
    public PlanProposeCommand(Phrasebook words)
        : base("propose", words, "cli.propose.about")
    {
        Arguments.Add(_year = new YearArgument(words, "cli.propose.year"));
        Options.Add(_groups = new ListOption("--group", words, "cli.propose.group", "GROUP"));
        Options.Add(_from = new ListOption("--from", words, "cli.propose.from", "FILE"));
        Options.Add(_pins = new ListOption("--pin", words, "cli.propose.pin", "GROUP:DATE"));
        Options.Add(_variants = new NumberOption("--variants", words, "cli.propose.variants", 1, ProposalProfile.Compared.Count));
        Options.Add(_choose = new NumberOption("--choose", words, "cli.propose.choose", 1, ProposalProfile.Compared.Count));
        Options.Add(new TextOption("--out", words, "cli.propose.out", "FILE"));
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        var at = await WishedPlan.LoadAsync(context, context.Parsed.GetValue(_from)!, cancel);
        var request = Request(context, at);
        var count = context.Parsed.GetValue(_variants);
        var profiles = count == 1 ? [ProposalProfile.Balanced] : ProposalProfile.Compared.Take(count).ToList();
        if (context.Parsed.GetValue(_choose) > count)
            throw new InputException(new Sentence("cli.propose.chooseMore", context.Parsed.GetValue(_choose), count));
        var variants = await LongWork.ShowAsync(context.Out, context.Words.Say("cli.propose.progress", request.Year), progress => Task.Run(() => Variant.Make(request, profiles, progress, cancel), CancellationToken.None));
        var chosen = variants[context.Parsed.GetValue(_choose) - 1];
        if (context.Json)
            JsonOutput.Print(context.Out, ProposalFacts.Of(variants, at, context.Words));
        else
            ProposalReport.Tell(context, at, variants, chosen);
        if (context.Parsed.GetValue<string?>("--out") is { } file && chosen.Proposal.IsWhole)
            await WriteAsync(context, at.Plan, chosen.Proposal, Path.GetFullPath(file));
        return chosen.Proposal.IsWhole ? ExitCode.Done : ExitCode.InputWrong;
    }

    /// <summary>Also when the search was stopped: what it had found is then what was wanted.</summary>
    private static async Task WriteAsync(CommandContext context, YearPlan plan, PlanProposal proposal, string file)
    {
        var preliminary = PreliminaryPlan.Of(proposal, plan);
        var reason = Phrasebook.In(plan.Organisation.Language).Say("proposal.replaced");
        await OutputFile.WriteAsync(file, MeetingsFile.Write(preliminary.Laid, preliminary.Gone, preliminary.Cancelled, reason), CancellationToken.None);
        context.Note("cli.propose.written", preliminary.Laid.Count, preliminary.Gone.Count + preliminary.Cancelled.Count, file);
    }

    private ProposalRequest Request(CommandContext context, PlanAt at) => new()
    {
        At = at,
        Year = context.Parsed.GetValue(_year),
        Groups = [.. context.Parsed.GetValue(_groups)!.Select(g => PlanLookup.Group(at, g).Key)],
        Pins = [.. context.Parsed.GetValue(_pins)!.Select(p => PinnedDay.Read(at, p))],
    };
}
