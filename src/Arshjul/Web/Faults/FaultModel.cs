namespace Arshjul.Web.Faults;

/// <summary>What went wrong.</summary>
/// <param name="Status">The answer's status, one that there are words for.</param>
public sealed record FaultModel(int Status);
