using Arshjul.Core.Access;

namespace Arshjul.Access;

/// <summary>What came of a link that somebody followed.</summary>
/// <param name="Answer">Whether it opened.</param>
/// <param name="Person">Key of the person who is let in; null when nobody is.</param>
/// <param name="Means">By what means.</param>
internal readonly record struct Entrance(EntranceAnswer Answer, string? Person = null, SignInMeans Means = default);
