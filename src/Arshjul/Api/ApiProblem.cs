namespace Arshjul.Api;

/// <summary>What went wrong (RFC 9457, <c>application/problem+json</c>).</summary>
/// <param name="Title">It in a few words.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Detail">What to do about it.</param>
/// <param name="Errors">What was wrong in the request, each with its field.</param>
internal sealed record ApiProblem(string Title, int Status, string Detail, IReadOnlyList<ApiProblem.ProblemError> Errors)
{
    /// <summary>One thing that was wrong.</summary>
    /// <param name="Field">The field of the body or the query; empty for the request as a whole.</param>
    /// <param name="Code">The same in every language, for programs.</param>
    /// <param name="Detail">What was wrong and what to do, for people.</param>
    internal sealed record ProblemError(string Field, string Code, string Detail);
}
