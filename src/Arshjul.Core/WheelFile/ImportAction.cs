namespace Arshjul.Core.WheelFile;

/// <summary>What an import does to one thing of the plan.</summary>
public enum ImportAction
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It is told otherwise.</summary>
    Changed,

    /// <summary>It is taken away.</summary>
    Removed,
}
