using System.Globalization;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>What a group and the organisation are called, and how the group's calls go out.</summary>
public static class SettingEdits
{
    /// <summary>The plan with a new group, convened by somebody from today. Fault field besides the form's: <c>convener</c>.</summary>
    /// <exception cref="InputException">A field is wrong.</exception>
    public static YearPlan Add(PlanAt at, GroupForm form, string? convener)
    {
        var typed = new TypedInput();
        var person = typed.Needed("convener", convener);
        if (person.Length > 0 && !at.Plan.People.Any(p => p.Key == person))
            typed.Wrong("convener", "edit.seat.person");
        var (plan, group) = Read(at.Plan, typed, form with { Name = form.Name ?? "", Process = form.Process ?? "" }, new CooperationGroup { Key = "", Name = "", Process = "" });
        typed.ThrowIfAny();
        group = group with { Key = ReadableKey.Of(group.Label, "grupp", plan.Groups.Select(g => g.Key)) };
        var seat = new Seat { Group = group.Key, Key = "sammankallande", Role = SeatRole.Convener, Holders = [new Holding { Person = person, From = at.Today }] };
        return EditedPlan.Checked(at, plan with { Groups = [.. plan.Groups, group], Seats = [.. plan.Seats, seat] });
    }

    /// <summary>The plan with a group's settings changed. A weekday's deadline stays until another is typed in its place.</summary>
    /// <exception cref="InputException">There is no such group, or a field is wrong.</exception>
    public static YearPlan Change(PlanAt at, string group, GroupForm form)
    {
        var old = at.FindGroup(group) ?? throw EditedPlan.Refusal("edit.group.gone");
        var typed = new TypedInput();
        var (plan, now) = Read(at.Plan, typed, form, old);
        typed.ThrowIfAny();
        return EditedPlan.Checked(at, plan with { Groups = plan.Groups.Replace(old, now) });
    }

    private static (YearPlan Plan, CooperationGroup Group) Read(YearPlan plan, TypedInput typed, GroupForm form, CooperationGroup old)
    {
        var (processes, process) = Process(plan, typed, form, old.Process);
        var parent = form.Parent is null ? old.Parent : typed.Text("parent", form.Parent);
        if (parent is not null && (!plan.Groups.Any(g => g.Key == parent) || IsUnder(plan, parent, old.Key)))
            typed.Wrong("parent", "edit.group.parent");
        if (form.Calls is not (null or "yes" or "no"))
            typed.Wrong("calls", "edit.word", form.Calls);
        return (processes, old with
        {
            Calls = form.Calls is null ? old.Calls : form.Calls == "yes",
            Process = process,
            Parent = parent,
            Level = form.Level is null ? old.Level : typed.Text("level", form.Level),
            Name = form.Name is null ? old.Name : typed.Needed("name", form.Name),
            ShortName = form.ShortName is null ? old.ShortName : typed.Text("shortName", form.ShortName),
            Mailbox = form.Mailbox is null ? old.Mailbox : typed.Mail("mailbox", form.Mailbox),
            CallApproval = typed.Word<CallApproval>("callApproval", form.CallApproval) ?? old.CallApproval,
            Substitutes = typed.Word<SubstitutesAre>("substitutes", form.Substitutes) ?? old.Substitutes,
            RemindWorkingDaysBefore = form.Reminders is null ? old.RemindWorkingDaysBefore
                : [.. typed.Names("reminders", form.Reminders).Select(d => typed.Number("reminders", d, 1, 30)).OfType<int>().Distinct().OrderDescending()],
            Deadlines = new GroupDeadlines
            {
                ItemsIn = Deadline(typed, "itemsIn", form.ItemsIn, old.Deadlines.ItemsIn),
                DocumentsIn = Deadline(typed, "documentsIn", form.DocumentsIn, old.Deadlines.DocumentsIn),
                CallOut = Deadline(typed, "callOut", form.CallOut, old.Deadlines.CallOut),
                MinutesReady = Deadline(typed, "minutesReady", form.MinutesReady, old.Deadlines.MinutesReady),
            },
        });
    }

    private static (YearPlan Plan, string Key) Process(YearPlan plan, TypedInput typed, GroupForm form, string old)
    {
        if (typed.Text("newProcess", form.NewProcess) is { } name)
        {
            var key = ReadableKey.Of(name, "process", plan.Processes.Select(p => p.Key));
            return (plan with { Processes = [.. plan.Processes, new Process { Key = key, Name = name, Order = plan.Processes.Select(p => p.Order).DefaultIfEmpty().Max() + 1 }] }, key);
        }
        var process = form.Process is null ? old : typed.Needed("process", form.Process);
        if (process.Length > 0 && !plan.Processes.Any(p => p.Key == process))
            typed.Wrong("process", "edit.group.process");
        return (plan, process);
    }

    // A group that stood under itself would have no top.
    private static bool IsUnder(YearPlan plan, string? group, string top)
    {
        for (var climbed = 0; group is not null && climbed <= plan.Groups.Count; climbed++)
        {
            if (group == top)
                return true;
            group = plan.Groups.FirstOrDefault(g => g.Key == group)?.Parent;
        }
        return false;
    }

    /// <summary>The plan with the organisation's name and language (<c>sv</c> or <c>en</c>) changed; fault fields <c>name</c> and <c>language</c>.</summary>
    /// <exception cref="InputException">A field is wrong.</exception>
    public static YearPlan Rename(PlanAt at, string? name, string? language)
    {
        var typed = new TypedInput();
        var called = typed.Needed("name", name);
        if (language is not ("sv" or "en"))
            typed.Wrong("language", "edit.word", language);
        typed.ThrowIfAny();
        return EditedPlan.Checked(at, at.Plan with { Organisation = at.Plan.Organisation with { Name = called, Language = language! } });
    }

    /// <summary>How a deadline is written in a form's field; null for one by weekday, which a number of days cannot say.</summary>
    public static string? Written(DeadlineRule? rule) => rule switch
    {
        null => "",
        { Days: { } days } => days.ToString(CultureInfo.InvariantCulture),
        { WorkingDays: { } days } => string.Create(CultureInfo.InvariantCulture, $"{days} a"),
        _ => null,
    };

    private static DeadlineRule? Deadline(TypedInput typed, string field, string? text, DeadlineRule? old)
    {
        if (text is null || text.Trim() == Written(old))
            return old;
        var (bare, isWorking) = text.Trim() is var t && t.EndsWith('a') ? (t[..^1], true) : (t, false);
        if (typed.Number(field, bare, 0, isWorking ? 260 : 366) is not { } days)
            return null;
        return isWorking ? new DeadlineRule { WorkingDays = days, Time = old?.Time } : new DeadlineRule { Days = days, Time = old?.Time };
    }
}
