namespace Arshjul.Delivery.Fetching;

/// <summary>What came of fetching a calendar.</summary>
/// <param name="Bytes">Its bytes; null when it has not changed.</param>
/// <param name="EntityTag">What it said of itself, to be asked with next time.</param>
/// <param name="LastModified">When it says it was changed, as an HTTP date.</param>
public sealed record FetchedCalendar(byte[]? Bytes, string? EntityTag, string? LastModified);
