using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Arshjul.Tests.SigningIn;

/// <summary>A device that holds one passkey, and the browser around it, made by hand so that a test can make each of them lie (W3C WebAuthn Level 3 §6 and §7).</summary>
internal sealed class SoftDevice(Uri site) : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>What the device calls the passkey.</summary>
    public byte[] Credential { get; set; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Whom the passkey is of, as the site calls them.</summary>
    public string Handle { get; set; } = "";

    /// <summary>How many times it has signed; 0 for a device that does not count.</summary>
    public uint Count { get; set; }

    /// <summary>What it says of its owner: 1 was there, 4 was made sure of, 8 and 16 the passkey is copied.</summary>
    public byte Flags { get; set; } = 1 | 4;

    /// <summary>The host that it believes it is asked by.</summary>
    public string Domain { get; set; } = site.Host;

    /// <summary>The page that the browser says asks, and what a test changes besides in what it says.</summary>
    public Action<JsonObject> Browser { get; set; } = _ => { };

    /// <summary>Makes the passkey.</summary>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        Handle = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(asked["user"]!["id"]!.GetValue<string>()));
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head((byte)(Flags | 64)), .. new byte[16], 0, (byte)Credential.Length, .. Credential, .. cose];
        byte[] attested = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Answer(new { clientDataJSON = Encode(Client("webauthn.create", asked)), attestationObject = Encode(attested), transports = new[] { "internal" } });
    }

    /// <summary>Signs with it.</summary>
    public string Sign(string options)
    {
        var (client, head) = (Client("webauthn.get", JsonNode.Parse(options)!), Head(Flags));
        var signature = _key.SignData([.. head, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Encode(client), authenticatorData = Encode(head), signature = Encode(signature), userHandle = Encode(Encoding.UTF8.GetBytes(Handle)) });
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private string Answer(object response) => JsonSerializer.Serialize(new { id = Encode(Credential), rawId = Encode(Credential), type = "public-key", clientExtensionResults = new { }, response });

    private byte[] Client(string type, JsonNode asked)
    {
        var said = new JsonObject { ["type"] = type, ["challenge"] = asked["challenge"]!.GetValue<string>(), ["origin"] = site.GetLeftPart(UriPartial.Authority), ["crossOrigin"] = false };
        Browser(said);
        return Encoding.UTF8.GetBytes(said.ToJsonString());
    }

    private byte[] Head(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), flags, .. count];
    }
}
