using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Proposing a change of one of one's own party's seats.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="GroupName">Its name.</param>
/// <param name="Seats">The seats of one's own party.</param>
/// <param name="Form">What is typed.</param>
public sealed record ProposeModel(string Group, string GroupName, IReadOnlyList<(string Value, string Text)> Seats, FormState Form);
