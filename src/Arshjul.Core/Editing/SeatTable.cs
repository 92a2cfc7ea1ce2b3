using System.Collections.Frozen;
using Arshjul.Core.Words;

namespace Arshjul.Core.Editing;

/// <summary>
/// Reads a list of seats as people keep it: with headings in any order, in Swedish or English, or without headings in the order of <see cref="SeatRow"/>.
/// An empty row is passed over, and a holder called "vakant" is nobody.
/// </summary>
public static class SeatTable
{
    private static readonly string[] Order = ["name", "mail", "role", "party", "title", "from"];

    private static readonly FrozenDictionary<string, string> Headings = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["name"] = ["namn", "name", "innehavare", "person", "holder"],
        ["first"] = ["förnamn", "first name"],
        ["last"] = ["efternamn", "last name", "surname"],
        ["mail"] = ["e-post", "epost", "e-postadress", "epostadress", "mail", "mejl", "email", "e-mail", "mailadress"],
        ["role"] = ["roll", "uppdrag", "role", "mandat", "seat"],
        ["party"] = ["part", "organisation", "organization", "fack", "förbund", "fackförbund", "facklig organisation", "party", "union"],
        ["title"] = ["titel", "funktion", "befattning", "title", "function"],
        ["from"] = ["från", "fr.o.m.", "fr.o.m", "from", "från och med", "startdatum", "start"],
    }.SelectMany(h => h.Value.Select(word => (word, h.Key))).ToFrozenDictionary(h => h.word, h => h.Key, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Vacant = ["vakant", "vacant", "-", "–"];

    /// <summary>The rows that say something, each with its number.</summary>
    /// <exception cref="InputException">There is no column with names, or nothing at all.</exception>
    public static IReadOnlyList<(int Number, SeatRow Row)> Read(IReadOnlyList<ListedRow> rows)
    {
        var said = rows.Where(r => r.Cells.Any(c => c.Length > 0)).ToList();
        if (said.Count == 0)
            throw EditedPlan.Refusal("edit.rows.none");
        var columns = said[0].Cells.Select(c => Headings.GetValueOrDefault(c.Trim().TrimEnd(':'))).ToList();
        if (columns.OfType<string>().Distinct(StringComparer.Ordinal).Count() < Math.Min(2, said[0].Cells.Count))
            return [.. said.Select(r => (r.Number, Row(Order, r.Cells)))];
        if (!columns.Exists(c => c is "name" or "first" or "last"))
            throw EditedPlan.Refusal("edit.rows.heading");
        return said.Count > 1 ? [.. said.Skip(1).Select(r => (r.Number, Row(columns, r.Cells)))] : throw EditedPlan.Refusal("edit.rows.none");
    }

    private static SeatRow Row(IReadOnlyList<string?> columns, IReadOnlyList<string> cells)
    {
        var name = Of("name") ?? string.Join(' ', new[] { Of("first"), Of("last") }.OfType<string>());
        return new SeatRow(Vacant.Contains(name, StringComparer.OrdinalIgnoreCase) ? "" : name, Of("mail"), Of("role"), Of("party"), Of("title"), Of("from"));

        string? Of(string column) => cells.Where((c, n) => c.Length > 0 && columns.ElementAtOrDefault(n) == column).FirstOrDefault()?.Trim();
    }
}
