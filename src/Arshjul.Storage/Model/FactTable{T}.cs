using System.Linq.Expressions;
using System.Reflection;
using Arshjul.Core.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arshjul.Storage.Model;

/// <summary>A list of facts in its table.</summary>
/// <param name="name">The table.</param>
/// <param name="list">The list in the plan.</param>
/// <param name="with">The plan with another list.</param>
/// <param name="key">An anonymous object of the properties that make the fact's key.</param>
internal sealed class FactTable<T>(string name, Func<YearPlan, IReadOnlyList<T>> list, Func<YearPlan, IReadOnlyList<T>, YearPlan> with, Expression<Func<T, object>> key) : FactTable
    where T : class
{
    private readonly Func<T, object> _keyOf = key.Compile();
    private readonly IReadOnlyList<PropertyInfo> _keys = [.. (((NewExpression)key.Body).Members ?? Enumerable.Empty<MemberInfo>()).Select(m => typeof(T).GetProperty(m.Name)!)];

    public override void Convert(ModelConfigurationBuilder conventions) => conventions.Properties<T>().HaveConversion<JsonColumn<T>, ByReference<T>>();

    public override void Map(ModelBuilder model, WheelContext context)
    {
        var table = model.Entity<FactRow<T>>().ToTable(name);
        foreach (var part in _keys)
            table.Property(part.PropertyType, part.Name);
        context.Belong(table, _keys.Select(k => k.Name));
    }

    public override async Task<YearPlan> LoadAsync(WheelContext context, YearPlan plan, CancellationToken cancel) =>
        with(plan, await context.Set<FactRow<T>>().OrderBy(r => r.Position).Select(r => r.Fact).ToListAsync(cancel).ConfigureAwait(false));

    public override async Task WriteAsync(WheelContext context, YearPlan before, YearPlan after, WrittenHash written, CancellationToken cancel)
    {
        if (ReferenceEquals(list(before), list(after)))
            return;
        var difference = ListDifference.Between(list(before), list(after), _keyOf);
        written.Add($"-{name}", difference.Removed);
        written.Add($"~{name}", difference.Changed);
        written.Add($"+{name}", difference.Added);
        if (difference.Reordered)
        {
            // Rare: an import that puts something between what was there. The whole list is laid anew.
            await context.Set<FactRow<T>>().ExecuteDeleteAsync(cancel).ConfigureAwait(false);
            Append(context, list(after), 0);
            return;
        }

        foreach (var fact in difference.Removed)
            Put(context, fact, 0, EntityState.Deleted);
        foreach (var fact in difference.Changed)
            Put(context, fact, 0, EntityState.Unchanged).Property(r => r.Fact).IsModified = true;
        if (difference.Added.Count > 0)
            Append(context, difference.Added, (await context.Set<FactRow<T>>().MaxAsync(r => (int?)r.Position, cancel).ConfigureAwait(false) ?? -1) + 1);
    }

    private void Append(WheelContext context, IReadOnlyList<T> facts, int position)
    {
        foreach (var fact in facts)
            Put(context, fact, position++, EntityState.Added);
    }

    private EntityEntry<FactRow<T>> Put(WheelContext context, T fact, int position, EntityState state)
    {
        var row = context.Entry(new FactRow<T> { Fact = fact, Position = position });
        foreach (var part in _keys)
            row.Property(part.Name).CurrentValue = part.GetValue(fact);
        return context.Put(row, state);
    }
}
