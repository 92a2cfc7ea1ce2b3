using Arshjul.Core.Access;
using Arshjul.Core.Words;

namespace Arshjul.Web;

/// <summary>Who asks (sv: besökare).</summary>
/// <param name="Person">Key of the person; null when nobody has signed in.</param>
/// <param name="Name">The person's name; empty when nobody has signed in.</param>
/// <param name="Rights">What the person may; null when nobody has signed in.</param>
/// <param name="Session">Hash of the session; null when nobody has signed in.</param>
/// <param name="Words">The language the visitor reads.</param>
public sealed record Visitor(string? Person, string Name, Rights? Rights, string? Session, Phrasebook Words)
{
    /// <summary>The key by which a program asks; null for people.</summary>
    public ApiKey? Key { get; init; }

    /// <summary>Whether the visitor has a right anywhere.</summary>
    public bool May(Right right) => right == Right.Everyone || Rights?.May(right) == true;

    /// <summary>Whether the visitor has a right in groups.</summary>
    public bool May(Right right, IEnumerable<string> groups) => right == Right.Everyone || Rights?.May(right, groups) == true;
}
