using Arshjul.Web.Forms;

namespace Arshjul.Pages.Points;

/// <summary>A point that is ended, or taken again.</summary>
/// <param name="Group">Key of the group.</param>
/// <param name="Key">Key of the point.</param>
/// <param name="Name">What it is called.</param>
/// <param name="HasEnded">Whether it has ended.</param>
/// <param name="Form">What is typed.</param>
public sealed record PointEndModel(string Group, string Key, string Name, bool HasEnded, FormState Form);
