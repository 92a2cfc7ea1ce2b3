using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arshjul.Core.StandingPoints;

/// <summary>A day of any year, written <c>MM-DD</c>; 29 February is the 28th in a year that lacks it.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct MonthDay
{
    /// <summary>Makes the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a day.</exception>
    public MonthDay(int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DateTime.DaysInMonth(2000, month));
        (Month, Day) = (month, day);
    }

    /// <summary>1–12.</summary>
    public int Month { get; }

    /// <summary>1–31.</summary>
    public int Day { get; }

    /// <summary>The date in a year.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>Whether it comes earlier in a year than another.</summary>
    public bool IsBefore(MonthDay other) => (Month, Day).CompareTo((other.Month, other.Day)) < 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    private sealed class Converter : JsonConverter<MonthDay>
    {
        public override MonthDay Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? "";
            return DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? new MonthDay(date.Month, date.Day)
                : throw new JsonException("MM-DD");
        }

        public override void Write(Utf8JsonWriter writer, MonthDay value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
