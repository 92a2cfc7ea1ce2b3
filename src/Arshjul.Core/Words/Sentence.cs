namespace Arshjul.Core.Words;

/// <summary>Something to tell a person, without its language: a code whose text stands in <c>Words/sv/*.json</c> and <c>Words/en/*.json</c>, and what fills it.</summary>
/// <param name="Code">The code, <c>import.unknownGroup</c>.</param>
/// <param name="Arguments">What fills <c>{0}</c>, <c>{1}</c> …; a sentence among them is said in the same language.</param>
public sealed record Sentence(string Code, params IReadOnlyList<object?> Arguments);
