using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arshjul.Commands;

/// <summary>How facts are printed as JSON: camelCase, words for enums, å, ä and ö as they are, null where nothing is known.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Prints it.</summary>
    public static void Print(TextWriter to, object facts) => to.WriteLine(JsonSerializer.Serialize(facts, Options));

    /// <summary>A clock time as every command prints it, <c>HH:mm</c>.</summary>
    public static string? Time(TimeOnly? time) => time?.ToString("HH\\:mm", CultureInfo.InvariantCulture);
}
