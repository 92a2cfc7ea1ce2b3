using Arshjul.Web.Forms;

namespace Arshjul.Pages.Groups;

/// <summary>Somebody who sits in a group.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="GroupName">Its name.</param>
/// <param name="Key">Key of the person.</param>
/// <param name="Name">The name as it is stored.</param>
/// <param name="Email">The address as it is stored.</param>
/// <param name="Seen">What was seen of the person.</param>
/// <param name="Trouble">Why the latest mail to the address did not arrive and what to do; null when nothing is wrong.</param>
/// <param name="MayChange">Whether the visitor may change name and address.</param>
/// <param name="Form">What stands in the form.</param>
public sealed record PersonEditModel(string Group, string GroupName, string Key, string Name, string? Email, string Seen, bool MayChange, string? Trouble, FormState Form);
