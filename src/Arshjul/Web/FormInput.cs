namespace Arshjul.Web;

/// <summary>What was typed in a form, by field, cut of spaces around it; a field that was not sent is empty.</summary>
public sealed class FormInput(IFormCollection form)
{
    /// <summary>The value of a field.</summary>
    public string this[string field] => form[field].ToString().ReplaceLineEndings("\n").Trim();

    /// <summary>The values of a field that may be chosen several times.</summary>
    public IReadOnlyList<string> All(string field) => [.. form[field].OfType<string>()];

    /// <summary>Whether a box is ticked.</summary>
    public bool IsTicked(string field) => form.ContainsKey(field);

    /// <summary>Everything that was typed, to be shown again.</summary>
    public Dictionary<string, string> Typed => form.Keys.ToDictionary(k => k, k => this[k], StringComparer.Ordinal);

    /// <summary>A file that came with it, or null.</summary>
    public IFormFile? File(string field) => form.Files[field];

    /// <summary>All files that came with it in a field.</summary>
    public IReadOnlyList<IFormFile> Files(string field) => form.Files.GetFiles(field);
}
