using System.Linq.Expressions;
using Arshjul.Core.Planning;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Model;

/// <summary>A list of facts in its table: the record's own properties are the columns.</summary>
/// <param name="name">The table.</param>
/// <param name="list">The list in the plan.</param>
/// <param name="with">The plan with another list.</param>
/// <param name="key">An anonymous object of the properties that make the fact's key.</param>
internal sealed class FactTable<T>(string name, Func<YearPlan, IReadOnlyList<T>> list, Func<YearPlan, IReadOnlyList<T>, YearPlan> with, Expression<Func<T, object>> key) : FactTable
    where T : class
{
    private readonly Func<T, object> _keyOf = key.Compile();

    public override Type Fact => typeof(T);

    public override void Map(ModelBuilder model, WheelContext context)
    {
        var keys = ((NewExpression)key.Body).Members?.Select(m => m.Name) ?? [];
        var table = model.Entity<T>().ToTable(name);
        context.Belong(table, keys);
        table.Property<int>(Columns.Position);
    }

    public override async Task<YearPlan> LoadAsync(WheelContext context, YearPlan plan, CancellationToken cancel) =>
        with(plan, await context.Set<T>().AsNoTracking().OrderBy(f => EF.Property<int>(f, Columns.Position)).ToListAsync(cancel).ConfigureAwait(false));

    public override async Task WriteAsync(WheelContext context, YearPlan before, YearPlan after, WrittenHash written, CancellationToken cancel)
    {
        if (ReferenceEquals(list(before), list(after)))
            return;
        var difference = ListDifference.Between(list(before), list(after), _keyOf);
        foreach (var fact in difference.Removed)
        {
            context.Put(fact, EntityState.Deleted);
            written.Add($"-{name}", fact);
        }

        foreach (var fact in difference.Changed)
        {
            context.Put(fact, EntityState.Modified).Property(Columns.Position).IsModified = false;
            written.Add($"~{name}", fact);
        }

        await InsertAsync(context, difference, list(after), cancel).ConfigureAwait(false);
        foreach (var fact in difference.Added)
            written.Add($"+{name}", fact);
    }

    private static async Task InsertAsync(WheelContext context, ListDifference<T> difference, IReadOnlyList<T> after, CancellationToken cancel)
    {
        if (difference.Reordered)
        {
            // Rare: an import that puts something between what was there. The whole list is laid anew.
            context.ChangeTracker.Entries<T>().ToList().ForEach(e => e.State = EntityState.Detached);
            await context.Set<T>().ExecuteDeleteAsync(cancel).ConfigureAwait(false);
            Append(context, after, 0);
        }
        else if (difference.Added.Count > 0)
        {
            var last = await context.Set<T>().MaxAsync(f => (int?)EF.Property<int>(f, Columns.Position), cancel).ConfigureAwait(false);
            Append(context, difference.Added, (last ?? -1) + 1);
        }
    }

    private static void Append(WheelContext context, IReadOnlyList<T> facts, int position)
    {
        foreach (var fact in facts)
            context.Put(fact, EntityState.Added).Property(Columns.Position).CurrentValue = position++;
    }
}
