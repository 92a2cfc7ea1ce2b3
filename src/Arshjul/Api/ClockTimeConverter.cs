using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arshjul.Api;

/// <summary>A local time of day as <c>HH:mm</c>.</summary>
internal sealed class ClockTimeConverter : JsonConverter<TimeOnly>
{
    /// <summary>Its form, as a regular expression.</summary>
    public const string Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private const string Form = "HH\\:mm";

    /// <inheritdoc/>
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TimeOnly.TryParseExact(reader.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString(Form, CultureInfo.InvariantCulture));
}
