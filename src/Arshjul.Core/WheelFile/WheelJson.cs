using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Arshjul.Core.WheelFile;

/// <summary>How the domain's facts are written as JSON: the facts' own types are the form, there are no copies of them.</summary>
public static class WheelJson
{
    /// <summary>What the property <c>format</c> says in a file of this form.</summary>
    public const string Format = "arshjul-wheel/1";

    /// <summary>The one way facts are read and written: camelCase, enums as words, <c>HH:mm</c>, nothing at its default value, two spaces, LF.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowOutOfOrderMetadataProperties = true,
            // å, ä and ö as people write them; the file is never put into a web page as it is.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            IndentSize = 2,
            NewLine = "\n",
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new ClockTimeConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WheelContract.Shape } },
        };
        options.MakeReadOnly();
        return options;
    }
}
