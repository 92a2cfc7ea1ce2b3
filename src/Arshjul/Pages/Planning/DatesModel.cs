using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>Putting in dates that somebody has written.</summary>
/// <param name="Year">The year that is planned.</param>
/// <param name="Groups">Groups whose dates can be put in.</param>
/// <param name="Form">What is typed.</param>
/// <param name="Lines">What was understood of it; null before that was asked.</param>
/// <param name="Sum">That in numbers.</param>
public sealed record DatesModel(int Year, IReadOnlyList<(string Value, string Text)> Groups, FormState Form, IReadOnlyList<DatesModel.PastedLine>? Lines, string Sum)
{
    /// <summary>A line, or one of the dates in it.</summary>
    /// <param name="Field">Name of its field.</param>
    /// <param name="Text">What stands there.</param>
    /// <param name="Choices">What can be taken, value and words; empty when no date was seen.</param>
    /// <param name="Chosen">What is taken.</param>
    /// <param name="Hours">Its hours.</param>
    /// <param name="Remarks">What must be answered, or was wondered.</param>
    /// <param name="IsAsked">Whether it must be answered.</param>
    public sealed record PastedLine(string Field, string Text, IReadOnlyList<(string Value, string Text)> Choices, string Chosen, string Hours, string Remarks, bool IsAsked);
}
