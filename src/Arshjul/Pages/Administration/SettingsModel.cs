using Arshjul.Pages.Meetings;
using Arshjul.Web.Forms;

namespace Arshjul.Pages.Administration;

/// <summary>The organisation and the people who can come in.</summary>
/// <param name="Organisation">The form of the organisation's name and language.</param>
/// <param name="Seen">What was seen of it.</param>
/// <param name="People">The people, by name.</param>
public sealed record SettingsModel(FormState Organisation, string Seen, IReadOnlyList<SettingsModel.PersonLine> People)
{
    /// <summary>Somebody who can be called.</summary>
    /// <param name="Key">Key of the person.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Email">The address; null for none.</param>
    /// <param name="Places">The groups the person sits in.</param>
    /// <param name="State">Whether the person is administrator or switched off; null for neither.</param>
    public sealed record PersonLine(string Key, string Name, string? Email, string Places, Badge? State);
}
