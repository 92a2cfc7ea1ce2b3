namespace Arshjul.Web;

/// <summary>Marks an endpoint that answers everybody from memory, without looking at the plan: feeds, health, style sheets.</summary>
internal sealed record IsFile;
