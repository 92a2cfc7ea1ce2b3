namespace Arshjul.Core.Checks;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Something to know (sv: att veta).</summary>
    Note,

    /// <summary>Something that is better otherwise (sv: varning).</summary>
    Warning,

    /// <summary>Something that cannot stay so (sv: fel).</summary>
    Error,
}
