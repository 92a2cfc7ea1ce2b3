namespace Arshjul.Core.Agendas;

/// <summary>A section of one meeting's agenda and what stands in it, so that it can be put elsewhere.</summary>
/// <param name="Section">Key of the section.</param>
/// <param name="Title">Its heading; null for what stands outside headed sections.</param>
/// <param name="Ids">Ids of its items in order.</param>
public sealed record SectionPlaces(string Section, string? Title, IReadOnlyList<string> Ids);
