using Arshjul.Core.ForeignCalendars;
using Arshjul.Storage.Auditing;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.ForeignCalendars;

/// <summary>The calendars of others in the database.</summary>
internal sealed class StoredForeignCalendars(Database database) : IForeignCalendars
{
    public async Task<IReadOnlyList<ForeignCalendar>> ListAsync(CancellationToken cancel) => await database.UseAsync(
        context => context.Set<ForeignCalendar>().AsNoTracking().OrderBy(c => c.Name).ThenBy(c => c.Key).ToListAsync(cancel), cancel).ConfigureAwait(false);

    public Task<ForeignCalendar?> FindAsync(string key, CancellationToken cancel) => database.UseAsync(
        context => context.Set<ForeignCalendar>().AsNoTracking().SingleOrDefaultAsync(c => c.Key == key, cancel), cancel);

    public Task<bool> AddAsync(ForeignCalendar calendar, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await context.Set<ForeignCalendar>().AnyAsync(c => c.Name == calendar.Name, cancel).ConfigureAwait(false))
                return false;
            context.Put(calendar, EntityState.Added);
            await AuditedChange.TellAsync(context, "foreign_calendars", calendar, calendar.MadeBy, "foreign-add", calendar.Group, calendar.MadeAt, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);

    public Task<bool> ChangeAsync(string key, Func<ForeignCalendar, ForeignCalendar> change, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            // Locks the row: two who change the same one come after each other.
            await context.Set<ForeignCalendar>().Where(c => c.Key == key).ExecuteUpdateAsync(s => s.SetProperty(c => c.NextAt, c => c.NextAt), cancel).ConfigureAwait(false);
            if (await context.Set<ForeignCalendar>().AsNoTracking().SingleOrDefaultAsync(c => c.Key == key, cancel).ConfigureAwait(false) is not { } calendar)
                return false;
            context.Put(change(calendar), EntityState.Modified);
            return true;
        },
        cancel);

    public Task<bool> RemoveAsync(string key, string actor, DateTime nowUtc, CancellationToken cancel) => database.ChangeAsync(
        async context =>
        {
            await AuditedChange.RaiseAsync(context, cancel).ConfigureAwait(false);
            if (await context.Set<ForeignCalendar>().AsNoTracking().SingleOrDefaultAsync(c => c.Key == key, cancel).ConfigureAwait(false) is not { } calendar)
                return false;
            context.Put(calendar, EntityState.Deleted);
            await AuditedChange.TellAsync(context, "foreign_calendars", calendar, actor, "foreign-remove", calendar.Group, nowUtc, cancel).ConfigureAwait(false);
            return true;
        },
        cancel);
}
