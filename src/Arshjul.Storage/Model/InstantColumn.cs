using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arshjul.Storage.Model;

/// <summary>A UTC instant, kept to the microsecond: that is what PostgreSQL has, and both databases shall give the same back.</summary>
internal sealed class InstantColumn() : ValueConverter<DateTime, DateTime>(value => Cut(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    /// <summary>The instant as it will be read back.</summary>
    public static DateTime Cut(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}
