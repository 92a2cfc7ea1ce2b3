using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arshjul.Core.WheelFile;

/// <summary>Clock times as <c>HH:mm</c>: nobody calls a meeting by the second.</summary>
internal sealed class ClockTimeConverter : JsonConverter<TimeOnly>
{
    public const string Form = "HH:mm";

    public static bool TryParse(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString() ?? "", out var time) ? time : throw new JsonException(Form);

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Form, CultureInfo.InvariantCulture));
}
