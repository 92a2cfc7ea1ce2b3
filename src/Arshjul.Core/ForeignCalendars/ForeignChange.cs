using System.Security.Cryptography;
using System.Text.Json;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.ForeignCalendars;

/// <summary>One difference between a calendar that somebody else keeps and the plan; it moves nothing before somebody has said so.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Id">Id of the entry.</param>
/// <param name="Entry">The entry; null when it is gone.</param>
/// <param name="Meeting">The meeting as the plan has it; null when it has none.</param>
public sealed record ForeignChange(ForeignChangeKind Kind, string Id, ForeignEntry? Entry, KnownMeeting? Meeting)
{
    /// <summary>What it is known by when somebody answers it: the entry as it stands now, so that the answer holds for that and for nothing later.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Kind, Id, Entry })).AsSpan(0, 8));
}
