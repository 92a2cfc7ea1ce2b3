using Arshjul.Core.Words;
using Arshjul.Web;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Planning;

/// <summary>A remark that could not be silenced.</summary>
/// <param name="Meeting">Key of the meeting.</param>
/// <param name="Title">The meeting.</param>
/// <param name="Year">The year that is planned.</param>
/// <param name="Form">What was typed and what was wrong.</param>
public sealed record SilenceModel(string Meeting, string Title, int Year, FormState Form)
{
    /// <summary>The model of a form that was refused.</summary>
    public static SilenceModel Of(string meeting, string title, int year, FormInput form, InputException wrong) =>
        new(meeting, title, year, new FormState { Values = form.Typed, Faults = [.. wrong.ByField.Select(f => (f.Field == "reason" ? "skal" : "", f.Fault))] });
}
