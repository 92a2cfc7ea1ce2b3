using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals.Rules;

/// <summary>A part of a wish that must hold, and that somebody could give up (sv: krav).</summary>
/// <param name="Id">What tells it from the others.</param>
/// <param name="Told">It in words: "FSG: bara onsdagar".</param>
internal sealed record Demand(string Id, Sentence Told);
