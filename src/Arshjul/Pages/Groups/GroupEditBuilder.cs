using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Fills the form of a group, and reads it.</summary>
internal static class GroupEditBuilder
{
    private static readonly string[] DeadlineFields = ["itemsIn", "documentsIn", "callOut", "minutesReady"];

    /// <summary>The form of a new group, or of one there is.</summary>
    public static GroupEditModel Of(PageContext page, CooperationGroup? group, FormState? typed)
    {
        var (at, words) = (page.At, page.Words);
        var above = at.Plan.Groups.Where(g => g.Key == group?.Parent || (g.Key != group?.Key && SeatAccess.MayManage(page.Visitor, g.Key)));
        return new GroupEditModel
        {
            Key = group?.Key,
            Name = group?.Name ?? "",
            Seen = typed?[SeenState.Field] is { Length: > 0 } seen ? seen : group is null ? "" : SeenState.Of(group),
            Form = typed ?? (group is null ? FormState.Of(("process", at.Plan.Processes.Select(p => p.Key).FirstOrDefault()), ("convener", page.Visitor.Person)) : FormState.Of(Values(group))),
            Processes = [("", words.Say("web.choose")), .. at.Plan.Processes.OrderBy(p => p.Order).Select(p => (p.Key, p.Name))],
            Parents = [("", words.Say("web.group.parent.none")), .. above.Select(g => (g.Key, g.Name))],
            Conveners = SeatLines.People(at, words, "web.choose"),
            Calls = [("yes", words.Say("web.group.calls.yes")), ("no", words.Say("web.group.calls.no"))],
            Approvals = [.. Enum.GetValues<CallApproval>().Select(a => (a.ToString(), words.Say($"web.group.approval.{a}")))],
            Substitutes = [.. Enum.GetValues<SubstitutesAre>().Select(s => (s.ToString(), words.Say($"web.group.substitutes.{s}")))],
            Deadlines = group is null ? [] : [.. DeadlineFields.Where(f => SettingEdits.Written(Deadline(group.Deadlines, f)) is not null)],
        };
    }

    /// <summary>What was typed; a field that was not shown leaves what it is about as it is.</summary>
    public static GroupForm Read(FormInput form)
    {
        return new GroupForm
        {
            Name = Typed("name"),
            ShortName = Typed("shortName"),
            Level = Typed("level"),
            Process = Typed("process"),
            NewProcess = Typed("newProcess"),
            Parent = Typed("parent"),
            Mailbox = Typed("mailbox"),
            ItemsIn = Typed("itemsIn"),
            DocumentsIn = Typed("documentsIn"),
            CallOut = Typed("callOut"),
            MinutesReady = Typed("minutesReady"),
            Calls = Typed("calls"),
            CallApproval = Typed("callApproval"),
            Substitutes = Typed("substitutes"),
            Reminders = Typed("reminders"),
        };

        string? Typed(string field) => form.IsTicked(field) ? form[field] : null;
    }

    private static IEnumerable<(string Field, string? Value)> Values(CooperationGroup group) =>
    [
        ("name", group.Name), ("shortName", group.ShortName), ("level", group.Level), ("process", group.Process), ("parent", group.Parent), ("mailbox", group.Mailbox), ("calls", group.Calls ? "yes" : "no"),
        .. DeadlineFields.Select(f => (f, SettingEdits.Written(Deadline(group.Deadlines, f)))),
        ("callApproval", group.CallApproval.ToString()), ("substitutes", group.Substitutes.ToString()), ("reminders", string.Join(", ", group.RemindWorkingDaysBefore)),
    ];

    private static DeadlineRule? Deadline(GroupDeadlines deadlines, string field) => field switch
    {
        "itemsIn" => deadlines.ItemsIn,
        "documentsIn" => deadlines.DocumentsIn,
        "callOut" => deadlines.CallOut,
        _ => deadlines.MinutesReady,
    };
}
