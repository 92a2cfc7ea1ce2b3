using System.Buffers;
using System.Text.Json;

namespace Arshjul.Core.WheelFile;

/// <summary>Writes nodes back as JSON, for the serializer to read and for telling what changed.</summary>
internal static class NodeWriter
{
    public static ReadOnlyMemory<byte> Write(PositionedNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WheelJson.Options.Encoder }))
            Write(json, node);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, PositionedNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Object:
                json.WriteStartObject();
                foreach (var (name, value) in node.Members)
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }
                json.WriteEndObject();
                break;
            case NodeKind.Array:
                json.WriteStartArray();
                foreach (var element in node.Elements)
                    Write(json, element);
                json.WriteEndArray();
                break;
            case NodeKind.String:
                json.WriteStringValue(node.Text);
                break;
            default:
                json.WriteRawValue(node.Text);
                break;
        }
    }
}
