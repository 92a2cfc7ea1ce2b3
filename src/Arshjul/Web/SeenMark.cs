using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Arshjul.Core.WheelFile;

namespace Arshjul.Web;

/// <summary>How a fact looked when its form was shown, so that somebody else's change is seen before anything is laid over it.</summary>
internal static class SeenMark
{
    private const int Length = 16;

    /// <summary>The mark of a fact as it is.</summary>
    public static string Of<T>(T fact) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fact, WheelJson.Options))))[..Length];
}
