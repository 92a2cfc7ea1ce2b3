using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Arshjul.Web;

/// <summary>The style sheets, script and icon that are built into the program, at addresses that change with their content and may therefore be kept for ever.</summary>
internal static class Assets
{
    private const string Prefix = "wwwroot.";
    private static readonly FrozenDictionary<string, Asset> All = typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..])
        .ToFrozenDictionary(n => n, Read, StringComparer.Ordinal);

    /// <summary>The address of an asset.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name: a fault of the program.</exception>
    public static string PathOf(string name) => All[name].Path;

    /// <summary>Maps them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{version}/{name}", [HttpMethods.Get, HttpMethods.Head], Answer).AsFile();

    private static async Task Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (!All.TryGetValue((string)http.Request.RouteValues["name"]!, out var asset) || asset.Path != path)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        headers.ContentType = asset.Type;
        var isSqueezed = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isSqueezed)
            headers.ContentEncoding = "gzip";
        var bytes = isSqueezed ? asset.Squeezed : asset.Bytes;
        headers.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(http.Request.Method))
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static Asset Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        using var squeezed = new MemoryStream();
        using (var gzip = new GZipStream(squeezed, CompressionLevel.SmallestSize))
            gzip.Write(bytes.ToArray());
        var version = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..12];
        return new Asset($"/assets/{version}/{name}", TypeOf(name), bytes.ToArray(), squeezed.ToArray());
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private sealed record Asset(string Path, string Type, byte[] Bytes, byte[] Squeezed);
}
