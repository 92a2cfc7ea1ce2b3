namespace Arshjul.Core.Wheels;

/// <summary>How a meeting stands in the picture.</summary>
public enum MarkState
{
    /// <summary>It will be (sv: beslutat).</summary>
    Decided,

    /// <summary>Its date may change (sv: preliminärt).</summary>
    Preliminary,

    /// <summary>It is over (sv: hållet).</summary>
    Held,

    /// <summary>It is not held (sv: inställt).</summary>
    Cancelled,

    /// <summary>It waits for a date (sv: utan datum).</summary>
    Undated,
}
