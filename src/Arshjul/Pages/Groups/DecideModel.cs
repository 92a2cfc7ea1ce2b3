using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>A proposal that waits for the convener.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="GroupName">Its name.</param>
/// <param name="Key">Key of the proposal.</param>
/// <param name="Text">What it would change.</param>
/// <param name="Who">Who proposes it, and when.</param>
/// <param name="Person">Whether whom it names is somebody known, or new; empty when it names nobody.</param>
/// <param name="Form">What was wrong with what was tried.</param>
public sealed record DecideModel(string Group, string GroupName, string Key, string Text, string Who, string Person, FormState Form);
