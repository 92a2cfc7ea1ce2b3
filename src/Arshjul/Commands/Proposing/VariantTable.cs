using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Planning;
using Arshjul.Core.Proposals;
using Arshjul.Core.Words;
using Spectre.Console;

namespace Arshjul.Commands.Proposing;

/// <summary>Proposals side by side: what each comes to, and then each meeting's day in each.</summary>
internal static class VariantTable
{
    private static readonly ProposalRuleName[] Told =
    [
        ProposalRuleName.BridgeDay, ProposalRuleName.ShortenedDay, ProposalRuleName.SchoolHoliday, ProposalRuleName.WeekdayOrder, ProposalRuleName.OtherWeekday,
        ProposalRuleName.EvenSpread, ProposalRuleName.EveryMonths, ProposalRuleName.MissedPoint, ProposalRuleName.Unlinked, ProposalRuleName.ChangedDay,
    ];

    public static void Print(TextWriter to, IReadOnlyList<Variant> variants, PlanAt at, Phrasebook words)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(new Text("")) { NoWrap = true });
        foreach (var variant in variants)
            table.AddColumn(new TableColumn(new Text(words.Say("proposal.profile." + variant.Profile.Name))) { NoWrap = true });
        Row(words.Say("cli.propose.ownCost"), v => v.Proposal.IsWhole ? v.OwnCost.ToString(CultureInfo.InvariantCulture) : words.Say("cli.propose.impossible"));
        foreach (var rule in Told.Where(r => variants.Any(v => v.Proposal.Costs.Any(c => c.Rule == r))))
            Row(words.Say("proposal.rule." + rule), v => (v.Proposal.Costs.FirstOrDefault(c => c.Rule == rule)?.Times ?? 0).ToString(CultureInfo.InvariantCulture));
        table.AddEmptyRow();
        foreach (var ((label, number), _) in Rows(variants[0], at, words))
            Row($"{label} {number}", v => Rows(v, at, words).GetValueOrDefault((label, number)) is { } day && day != default ? Day(day, words) : "");
        Screen.On(to).Write(table);

        void Row(string name, Func<Variant, string> cell) => table.AddRow([new Text(name), .. variants.Select(v => new Text(cell(v)))]);
    }

    private static OrderedDictionary<(string Label, int Number), DateOnly> Rows(Variant variant, PlanAt at, Phrasebook words)
    {
        var rows = new OrderedDictionary<(string, int), DateOnly>();
        foreach (var group in variant.Proposal.Meetings.GroupBy(m => ProposalTable.Label(m, at, words)).OrderBy(g => g.Key, StringComparer.Ordinal))
            foreach (var (meeting, i) in group.Select((m, i) => (m, i)))
                rows.Add((group.Key, i + 1), meeting.Date);
        return rows;
    }

    private static string Day(DateOnly day, Phrasebook words) =>
        words.Say("cli.propose.variantDay", words.Say("proposal.weekday.short." + day.DayOfWeek), day, IsoWeek.Of(day).Number);
}
