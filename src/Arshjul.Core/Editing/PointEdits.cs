using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>A group's standing points: new ones, what they are from a day on, and their end. What a point was before that day is never changed.</summary>
public static class PointEdits
{
    /// <summary>The plan with a new standing point.</summary>
    /// <exception cref="InputException">A field is wrong.</exception>
    public static YearPlan Add(PlanAt at, string group, PointForm form)
    {
        var typed = new TypedInput();
        var (name, section, owners, order) = Read(at, group, form, typed, at.Today);
        var (from, decision) = (From(at, form.From, typed), Decided(at, form.Decision, typed));
        var rule = RuleReading.Of(at, group, form.Rule, typed);
        typed.ThrowIfAny();
        var key = ReadableKey.Of(name, "punkt", at.Plan.Points.Where(p => p.Group == group).Select(p => p.Key).Concat(at.Plan.Items.Where(i => i.Group == group).Select(i => i.Key)));
        var point = new StandingPoint { Group = group, Key = key, Name = name, Section = section, Order = order ?? 0, Owners = owners, Rule = rule!, From = from, Decision = decision };
        return EditedPlan.Checked(at, at.Plan with { Points = [.. at.Plan.Points, point] });
    }

    /// <summary>The plan with a point's name, section, place, owners and rule changed from a day on; what is as it was is not said again.</summary>
    /// <exception cref="InputException">There is no such point, or a field is wrong.</exception>
    public static YearPlan Change(PlanAt at, string group, string key, PointForm form)
    {
        var point = Find(at, group, key);
        var typed = new TypedInput();
        var from = From(at, form.From, typed);
        var (name, section, owners, order) = Read(at, group, form, typed, from);
        var decision = Decided(at, form.Decision, typed);
        var rule = RuleReading.Of(at, group, form.Rule, typed);
        typed.ThrowIfAny();
        var was = point.On(from, at.Today);
        var change = new PointChange
        {
            From = from,
            Decision = decision,
            Name = name == was.Name ? null : name,
            Section = section == was.Section ? null : section,
            Order = order == was.Order ? null : order,
            Owners = owners.SequenceEqual(was.Owners) ? null : owners,
            Rule = RuleReading.Written(rule!) == RuleReading.Written(was.Rule) ? null : rule,
        };
        return change == new PointChange { From = from, Decision = decision } ? at.Plan : With(at, point, change);
    }

    /// <summary>The plan with a point that is not taken from a day on; empty is today. Fault fields <c>from</c> and <c>decision</c>.</summary>
    /// <exception cref="InputException">There is no such point, it has ended by then, or a field is wrong.</exception>
    public static YearPlan End(PlanAt at, string group, string key, string? from, string? decision) => State(at, group, key, from, decision, PointState.Ended);

    /// <summary>The plan with a point that had ended or rested taken again from a day on; empty is today. Fault fields <c>from</c> and <c>decision</c>.</summary>
    /// <exception cref="InputException">There is no such point, it runs already, or a field is wrong.</exception>
    public static YearPlan Resume(PlanAt at, string group, string key, string? from, string? decision) => State(at, group, key, from, decision, PointState.Active);

    private static YearPlan State(PlanAt at, string group, string key, string? from, string? decision, PointState state)
    {
        var point = Find(at, group, key);
        var typed = new TypedInput();
        var (day, decided) = (From(at, from, typed), Decided(at, decision, typed));
        if (point.On(day, at.Today).State == state)
            typed.Wrong("from", state == PointState.Ended ? "edit.point.ended" : "edit.point.runs");
        typed.ThrowIfAny();
        return With(at, point, new PointChange { From = day, Decision = decided, State = state });
    }

    private static (string Name, string Section, IReadOnlyList<string> Owners, int? Order) Read(PlanAt at, string group, PointForm form, TypedInput typed, DateOnly day)
    {
        var (name, section) = (typed.Needed("name", form.Name), typed.Needed("section", form.Section));
        if (TitleTemplate.Unknown(name).FirstOrDefault() is { } unknown)
            typed.Wrong("name", "edit.point.template", unknown);
        var sections = (at.FindGroup(group) ?? throw EditedPlan.Refusal("edit.group.gone")).FormOn(day).Sections;
        if (section.Length > 0 && !sections.Any(s => s.Key == section))
            typed.Wrong("section", "edit.item.section", string.Join(", ", sections.Select(s => s.Title ?? s.Key)));
        return (name, section, typed.Names("owners", form.Owners), typed.Number("order", form.Order, -1000, 1000));
    }

    private static DateOnly From(PlanAt at, string? from, TypedInput typed)
    {
        var day = typed.Date("from", from, at.Today.Year) ?? at.Today;
        if (day < at.Today)
            typed.Wrong("from", "edit.point.past", day);
        return day;
    }

    // The day of the decision keeps what was known yesterday as it was: nothing is decided backwards.
    private static DecisionReference Decided(PlanAt at, string? decision, TypedInput typed) =>
        new() { Date = at.Today, Text = typed.Text("decision", decision) ?? at.Words.Say("edit.point.decision", at.Today) };

    private static StandingPoint Find(PlanAt at, string group, string key) =>
        at.Plan.Points.FirstOrDefault(p => p.Group == group && p.Key == key && p.IsKnownOn(at.Today)) ?? throw EditedPlan.Refusal("edit.point.gone");

    /// <summary>A change among the others in order of day; one that was made today for the same day is made one with it.</summary>
    private static YearPlan With(PlanAt at, StandingPoint point, PointChange change)
    {
        if (point.Changes.LastOrDefault(c => c.From == change.From && c.Decision?.Date == at.Today) is { } same)
        {
            change = same with
            {
                Decision = change.Decision,
                Name = change.Name ?? same.Name,
                Section = change.Section ?? same.Section,
                Order = change.Order ?? same.Order,
                Owners = change.Owners ?? same.Owners,
                Rule = change.Rule ?? same.Rule,
                State = change.State ?? same.State,
            };
            point = point with { Changes = point.Changes.Without(same) };
        }
        IReadOnlyList<PointChange> changes = [.. point.Changes.Where(c => c.From <= change.From), change, .. point.Changes.Where(c => c.From > change.From)];
        var now = point with { Changes = changes };
        return EditedPlan.Checked(at, at.Plan with { Points = [.. at.Plan.Points.Select(p => (p.Group, p.Key) == (now.Group, now.Key) ? now : p)] });
    }
}
