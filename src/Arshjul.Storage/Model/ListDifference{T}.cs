namespace Arshjul.Storage.Model;

/// <summary>How one list of facts differs from another, by key and content.</summary>
/// <param name="Removed">Facts of the first list whose key the second lacks.</param>
/// <param name="Changed">Facts of the second list that read otherwise in the first.</param>
/// <param name="Added">Facts of the second list whose key the first lacks.</param>
/// <param name="Reordered">Whether the rest stands in another order, or something was added anywhere but last.</param>
internal sealed record ListDifference<T>(IReadOnlyList<T> Removed, IReadOnlyList<T> Changed, IReadOnlyList<T> Added, bool Reordered);
