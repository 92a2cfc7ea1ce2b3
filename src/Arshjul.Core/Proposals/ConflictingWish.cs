using Arshjul.Core.Words;

namespace Arshjul.Core.Proposals;

/// <summary>One of several wishes that contradict each other, and what giving it up would bring.</summary>
/// <param name="Told">The wish in words: "FSG: bara onsdag".</param>
/// <param name="GivenUp">What giving it up would bring, in words.</param>
/// <param name="Helps">Whether the year can then be laid.</param>
/// <param name="Cost">What the year would then cost by the soft rules; null when it cannot be laid.</param>
/// <param name="Times">How many times the wish would then not hold; for a number of meetings how many of them must go.</param>
public sealed record ConflictingWish(Sentence Told, Sentence GivenUp, bool Helps, long? Cost, int? Times);
