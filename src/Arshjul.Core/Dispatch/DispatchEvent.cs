using Arshjul.Core.Outbox;

namespace Arshjul.Core.Dispatch;

/// <summary>Something that went into the outbox.</summary>
/// <param name="AtUtc">UTC instant.</param>
/// <param name="What">What it was, as the messages' kind; for a call with what it tells: <c>call-first</c>, <c>call-changed</c>, <c>call-cancelled</c>.</param>
/// <param name="Group">Key of the meeting's first group.</param>
/// <param name="Meeting">Key of the meeting.</param>
/// <param name="Messages">The mails.</param>
public sealed record DispatchEvent(DateTime AtUtc, string What, string Group, string Meeting, IReadOnlyList<OutgoingMessage> Messages);
