namespace Arshjul.Core.Checks;

/// <summary>One thing that is looked for in a year.</summary>
internal interface IPlanCheck
{
    /// <summary>Every place where it is.</summary>
    IEnumerable<Finding> In(CheckedYear year);
}
