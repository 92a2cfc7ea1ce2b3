using Arshjul.Core.Words;

namespace Arshjul.Web.Forms;

/// <summary>A form as it is shown: what stands in its fields, and what was wrong with what was typed.</summary>
public sealed record FormState
{
    /// <summary>A form nobody has typed in.</summary>
    public static FormState Empty { get; } = new();

    /// <summary>What stands in each field.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was wrong, by field; the empty name is the form as a whole.</summary>
    public IReadOnlyList<(string Field, Sentence Fault)> Faults { get; init; } = [];

    /// <summary>A form with values of its own.</summary>
    public static FormState Of(params IEnumerable<(string Field, string? Value)> values) =>
        new() { Values = values.ToDictionary(v => v.Field, v => v.Value ?? "", StringComparer.Ordinal) };

    /// <summary>The form with what was typed and what was wrong with it, in the order of its fields: browsers send them as they stand.</summary>
    public static FormState Of(FormInput typed, InputException wrong)
    {
        var fields = typed.Typed.Keys.ToList();
        return new() { Values = typed.Typed, Faults = [.. wrong.ByField.OrderBy(f => fields.IndexOf(f.Field))] };
    }

    /// <summary>Status of an answer that shows it: 422 when it shows faults.</summary>
    public int Status => Faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    /// <summary>What stands in a field.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>What is wrong with a field.</summary>
    public IEnumerable<Sentence> FaultsOf(string field) => Faults.Where(f => f.Field == field).Select(f => f.Fault);

    /// <summary>The first field that is wrong, which gets the focus.</summary>
    public string? FirstFault => Faults.Select(f => f.Field).FirstOrDefault(f => f.Length > 0);
}
