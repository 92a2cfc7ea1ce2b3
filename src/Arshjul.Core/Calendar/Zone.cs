using NodaTime;
using NodaTime.TimeZones;

namespace Arshjul.Core.Calendar;

/// <summary>
/// A time zone, from NodaTime's own data, the same that the calendar library uses, so that mail, feed, page and job agree.
/// A local time that happens twice is the first of the two, one that never happens is moved forward by the gap, as RFC 5545 §3.3.5 has it.
/// </summary>
public sealed class Zone
{
    private readonly DateTimeZone _zone;

    private Zone(DateTimeZone zone) => _zone = zone;

    /// <summary>IANA name.</summary>
    public string Id => _zone.Id;

    /// <summary>The zone of an IANA name, or null when there is none.</summary>
    public static Zone? Find(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? new Zone(zone) : null;

    /// <summary>The zone of an IANA name.</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static Zone Get(string id) => Find(id) ?? throw new ArgumentException($"No time zone is called '{id}'.", nameof(id));

    /// <summary>The UTC instant of a local time.</summary>
    public DateTime ToUtc(DateTime local) =>
        _zone.ResolveLocal(LocalDateTime.FromDateTime(local), Resolvers.LenientResolver).ToDateTimeUtc();

    /// <summary>The UTC instant of a local date and time.</summary>
    public DateTime ToUtc(DateOnly day, TimeOnly time) => ToUtc(day.ToDateTime(time));

    /// <summary>The local time of a UTC instant.</summary>
    public DateTime ToLocal(DateTime utc) =>
        Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).InZone(_zone).ToDateTimeUnspecified();

    /// <summary>The local time now.</summary>
    public DateTime Now(TimeProvider clock) => ToLocal(clock.GetUtcNow().UtcDateTime);

    /// <summary>The offset from UTC at a UTC instant.</summary>
    public TimeSpan OffsetAt(DateTime utc) =>
        _zone.GetUtcOffset(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).ToTimeSpan();
}
