using System.Text.RegularExpressions;
using Arshjul.Tests.Hosting;
using Arshjul.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Arshjul.Tests.Browser;

/// <summary>The host's own routing table, so that a page that is added is proven like the others without a word about it here.</summary>
internal sealed class Routes
{
    private readonly IReadOnlyList<(string Method, string Pattern, Regex Match, int Fixed)> _all;

    private Routes(IReadOnlyList<(string, string, Regex, int)> all) => _all = all;

    /// <summary>The routes of a host; files, which everybody is given from memory, are none.</summary>
    public static Routes Of(NearHost host) => new(
    [
        .. from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<IsFile>() is null
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
           where method != "HEAD"
           select (method, endpoint.RoutePattern.RawText!, MatchOf(endpoint.RoutePattern), endpoint.RoutePattern.PathSegments.Count(s => s.Parts is [RoutePatternLiteralPart])),
    ]);

    /// <summary>The patterns that answer a method.</summary>
    public IEnumerable<string> With(string method) => _all.Where(r => r.Method == method).Select(r => r.Pattern).Distinct();

    /// <summary>The pattern that an address belongs to, or null.</summary>
    public string? Find(string method, string path) =>
        _all.Where(r => r.Method == method && r.Match.IsMatch(path.Split('?', '#')[0])).OrderByDescending(r => r.Fixed).Select(r => r.Pattern).FirstOrDefault();

    private static Regex MatchOf(RoutePattern pattern) => new("^" + string.Concat(pattern.PathSegments.Select(SegmentOf)) + "/?$", RegexOptions.CultureInvariant);

    private static string SegmentOf(RoutePatternPathSegment segment)
    {
        var text = string.Concat(segment.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => Regex.Escape(literal.Content),
            RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" }, ..] } => "[0-9]+",
            _ => "[^/]+",
        }));
        return segment.Parts is [RoutePatternParameterPart { IsOptional: true }] ? $"(/{text})?" : "/" + text;
    }
}
