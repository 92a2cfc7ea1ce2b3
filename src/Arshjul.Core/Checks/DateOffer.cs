using Arshjul.Core.Words;

namespace Arshjul.Core.Checks;

/// <summary>A day on which a meeting could be held, and nothing speaks against it (sv: förslag på dag).</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">Local start; null for the whole day.</param>
/// <param name="End">Local end.</param>
/// <param name="Why">What makes it a good one.</param>
public sealed record DateOffer(DateOnly Day, TimeOnly? Start, TimeOnly? End, Sentence Why);
