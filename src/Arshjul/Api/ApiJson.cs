using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Api;

/// <summary>How programs are written to and read: camelCase, words for enums, å, ä and ö as they are, and nothing in a request that nobody reads.</summary>
internal static class ApiJson
{
    /// <summary>What is sent and received.</summary>
    public const string Type = "application/json";

    private const int MostBytes = 64 * 1024;

    /// <summary>The options, by which the description of the answers is made too.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ClockTimeConverter() },
        // Writing fills it in; whoever asks for the description first has not written anything yet.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Reads the body of a request; an empty one is one without fields.</summary>
    /// <exception cref="InputException">It is no such JSON; the fault names the field.</exception>
    public static async Task<T> ReadAsync<T>(PageContext page)
    {
        using var bytes = new MemoryStream();
        await using var body = new BufferedStream(page.Http.Request.Body);
        var buffer = new byte[MostBytes];
        for (int read; (read = await body.ReadAsync(buffer, page.Cancel)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
                throw new InputException(new Sentence("api.tooLong", MostBytes / 1024));
        }
        return Parse<T>(bytes.Length == 0 ? "{}"u8 : bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Answers with facts.</summary>
    public static async Task WriteAsync<T>(HttpContext http, T facts, string type = Type)
    {
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(facts, Options), http.RequestAborted);
    }

    /// <summary>The mark of facts as they are now (RFC 9110 §8.8.3): another as soon as anything in them is.</summary>
    public static string MarkOf<T>(T facts) => $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts, Options)))[..32]}\"";

    private static T Parse<T>(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject sent)
                throw new InputException(new Sentence("api.noJson"));
            // The reader tells that something is missing, but not by its name.
            var missing = Options.GetTypeInfo(typeof(T)).Properties.Where(p => p.IsRequired && sent[p.Name] is null).Select(p => (p.Name, new Sentence("api.value", p.Name))).ToList();
            return missing.Count == 0 ? sent.Deserialize<T>(Options)! : throw InputException.In(missing);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            var field = ((e as JsonException)?.Path ?? "$").TrimStart('$').TrimStart('.');
            throw InputException.In([(field, field.Length == 0 ? new Sentence("api.noJson") : new Sentence("api.value", field))]);
        }
    }
}
