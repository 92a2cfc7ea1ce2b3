using Arshjul.Core.Words;

namespace Arshjul.Core.ForeignCalendars;

/// <summary>Why a calendar could not be had the last time, in a form that can be kept.</summary>
/// <param name="Code">Code of the sentence.</param>
/// <param name="Arguments">What fills it.</param>
public sealed record FetchFault(string Code, IReadOnlyList<string> Arguments)
{
    /// <summary>The fault as a sentence.</summary>
    public Sentence Said => new(Code, [.. Arguments]);

    /// <summary>A sentence to be kept.</summary>
    public static FetchFault Of(Sentence sentence) => new(sentence.Code, [.. sentence.Arguments.Select(a => Convert.ToString(a, System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
}
