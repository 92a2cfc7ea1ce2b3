using Arshjul.Core.Words;

namespace Arshjul.Api;

/// <summary>The language a program's user reads.</summary>
internal static class ApiLanguage
{
    /// <summary>The first that is asked for and that the program speaks; else the one given.</summary>
    public static Phrasebook Of(HttpRequest request, string otherwise) => Phrasebook.In(
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(l => l is "sv" or "en") ?? otherwise);
}
