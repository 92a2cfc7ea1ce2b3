using Arshjul.Web.Forms;

namespace Arshjul.Pages.Start;

/// <summary>The form by which the first administrator sets the installation up.</summary>
/// <param name="Token">What stands in the address.</param>
/// <param name="AsksForOrganisation">Whether nothing has been imported, so that the organisation must be named.</param>
/// <param name="Form">What stands in it.</param>
public sealed record StartModel(string Token, bool AsksForOrganisation, FormState Form);
