using System.CommandLine;
using System.Globalization;
using Arshjul.Core.Checks;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Commands;

/// <summary>Offers days to a group's meetings that wait for one, or to one that is to be moved.</summary>
internal sealed class PlanOfferCommand : ArshjulCommand
{
    private readonly TextArgument _group;
    private readonly MeetingArgument _meeting;

    /// <summary>Makes it.</summary>
    public PlanOfferCommand(Phrasebook words)
        : base("offer", words, "cli.plan.offer.about")
    {
        Arguments.Add(_group = TextArgument.Group(words));
        Arguments.Add(_meeting = new MeetingArgument(words) { Arity = ArgumentArity.ZeroOrOne, Description = words.Say("cli.plan.offer.meeting") });
        Options.Add(FlagOption.Json(words));
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var installation = await context.OpenAsync(cancel);
        var (_, at) = await installation.LookAsync(context.Clock, cancel);
        var group = PlanLookup.Group(at, context.Parsed.GetValue(_group)!);
        IReadOnlyList<OfferedMeeting> offered = context.Parsed.GetValue(_meeting) is { } typed ? [DateOffers.Of(at, PlanLookup.Meeting(at, group.Key, typed))] : DateOffers.Of(at, group.Key);
        if (context.Json)
            JsonOutput.Print(context.Out, new { group = group.Key, meetings = offered.Select(m => Row(context, at, group.Key, m)) });
        else if (offered.Count == 0)
            context.Say("cli.plan.offer.none", group.Label, group.Key);
        else
            foreach (var meeting in offered)
                Tell(context, at, group.Key, meeting);
        return ExitCode.Done;
    }

    private static object Row(CommandContext context, PlanAt at, string group, OfferedMeeting offered) => new
    {
        meeting = offered.Meeting.Key,
        offered.Meeting.Kind,
        offered.Meeting.Title,
        waits = context.Words.Say(offered.Waits),
        offered.HasCome,
        nothing = offered.Nothing is { } none ? context.Words.Say(none) : null,
        offers = offered.Offers.Select(o => new { date = o.Day, start = JsonOutput.Time(o.Start), end = JsonOutput.Time(o.End), why = context.Words.Say(o.Why), command = Command(at, group, offered, o) }),
    };

    private static void Tell(CommandContext context, PlanAt at, string group, OfferedMeeting offered)
    {
        context.Out.WriteLine(MeetingTitle.Of(at, offered.Meeting));
        context.Out.WriteLine("  " + context.Words.Say(offered.Waits));
        if (offered.Nothing is { } nothing)
            context.Out.WriteLine("  " + context.Words.Say(nothing));
        foreach (var offer in offered.Offers)
        {
            context.Out.WriteLine("  " + context.Words.Say("cli.plan.offer.day", CheckWords.Day(offer.Day), CheckWords.Hours(offered.Meeting with { Start = offer.Start, End = offer.End }), offer.Why));
            context.Out.WriteLine("    " + Command(at, group, offered, offer));
        }
    }

    private static string Command(PlanAt at, string group, OfferedMeeting offered, DateOffer offer) =>
        string.Create(CultureInfo.InvariantCulture, $"arshjul plan move {group} {offered.Meeting.Key} {offer.Day:yyyy-MM-dd}")
        + (offer.Start is null ? "" : $" --start {JsonOutput.Time(offer.Start)}") + (offer.End is null ? "" : $" --end {JsonOutput.Time(offer.End)}")
        + (PlanMoves.IsPinned(at, offered.Meeting) ? " --unpin" : "");
}
