namespace Arshjul.Core.ForeignCalendars;

/// <summary>The calendars that are fetched from others. Adding and removing one is audited, what is fetched is not.</summary>
public interface IForeignCalendars
{
    /// <summary>All, by name.</summary>
    Task<IReadOnlyList<ForeignCalendar>> ListAsync(CancellationToken cancel);

    /// <summary>One by its key, or null.</summary>
    Task<ForeignCalendar?> FindAsync(string key, CancellationToken cancel);

    /// <summary>Stores a new one, by the one who made it; false when there is one of that name.</summary>
    Task<bool> AddAsync(ForeignCalendar calendar, CancellationToken cancel);

    /// <summary>Changes what is known of one, on what is stored at that moment; false when it is gone.</summary>
    Task<bool> ChangeAsync(string key, Func<ForeignCalendar, ForeignCalendar> change, CancellationToken cancel);

    /// <summary>Removes one with all that was fetched; the meetings stay. False when it is gone.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="actor">Key of the person who removes it.</param>
    /// <param name="nowUtc">The instant.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> RemoveAsync(string key, string actor, DateTime nowUtc, CancellationToken cancel);
}
