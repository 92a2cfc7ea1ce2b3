using Arshjul.Web.Forms;

namespace Arshjul.Pages.Passkeys;

/// <summary>A person's own passkeys.</summary>
/// <param name="Rows">Those that work.</param>
/// <param name="Domain">The host they are made for.</param>
/// <param name="Form">The form that makes another.</param>
public sealed record PasskeysModel(IReadOnlyList<PasskeyRow> Rows, string Domain, FormState Form);
